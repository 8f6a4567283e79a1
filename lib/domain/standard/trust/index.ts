export {
  decideTrust,
  type Incoming,
  type Installed,
  TRUST_VERDICTS,
  type TrustDecision,
  type TrustPolicy,
  type TrustVerdict,
} from './decide-trust';
export { type FingerprintLanguage, fingerprint } from './fingerprint';
export { type BackupCrypto, KEY_BACKUP_FORMAT, openKeys, SHORTEST_PASSWORD, sealKeys } from './key-backup';
export {
  publicKeyText,
  type Rotation,
  type Signer,
  type SigningCrypto,
  signStandard,
  type Verification,
  verifyDocument,
  vouchFor,
} from './signature';

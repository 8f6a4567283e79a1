import { describe, expect, it } from 'vitest';
import { builtInFormats } from '../../../lib/domain/card';
import { registryFormats } from '../../../lib/domain/card/formats/registry';

const formats = { ...builtInFormats, ...registryFormats };
const check = (name: string, value: string, param = '') => formats[name]?.(value, param);

/** Good values pass; bad ones give their code and, as a third part, what is offered instead. */
function table(name: string, good: readonly string[], bad: readonly (readonly [string, string, string?])[]) {
  describe(`the format ${name}`, () => {
    it.each(good.map((value) => [value]))('accepts %j', (value) => {
      expect(check(name, value)).toEqual({ ok: true });
    });
    it.each(bad.map(([value, code, suggestion]) => [value, code, suggestion] as const))(
      'refuses %j with %s',
      (value, code, suggestion) => {
        const expected = suggestion === undefined ? { ok: false, code } : { ok: false, code, suggestion };
        expect(check(name, value)).toEqual(expected);
      },
    );
  });
}

table(
  'inn',
  ['7707083893', '7736050003', '7728168971', '7830002293', '7702070139', '500100732259'],
  [
    ['7707083894', 'check-digit'],
    ['7736050030', 'check-digit'],
    ['500100732258', 'check-digit'],
    ['500100732269', 'check-digit'],
    ['7707083893 ', 'separators', '7707083893'],
    ['7707 083 893', 'separators', '7707083893'],
    ['77-07-083893', 'separators', '7707083893'],
    ['７７０７０８３８９３', 'separators', '7707083893'],
    ['770708389', 'length'],
    ['77070838931', 'length'],
    ['5001007322590', 'length'],
    ['0000000000', 'region'],
    ['000000000000', 'region'],
    ['77O7083893', 'not-digits'],
    ['ИНН 7707083893', 'not-digits'],
    ['', 'not-digits'],
  ],
);

table(
  'ogrn',
  ['1027700132195', '1027700070518', '1027739609391', '1037739010891', '5077746887312'],
  [
    ['1027700132196', 'check-digit'],
    ['1027700070517', 'check-digit'],
    ['1027700 132195', 'separators', '1027700132195'],
    ['1-02-77-00-13219-5', 'separators', '1027700132195'],
    ['2027700132195', 'kind'],
    ['3027700132195', 'kind'],
    ['102770013219', 'length'],
    ['10277001321950', 'length'],
    ['304500116000157', 'length'],
    ['0000000000000', 'kind'],
    ['102770013219X', 'not-digits'],
    ['ОГРН', 'not-digits'],
    ['1o27700132195', 'not-digits'],
  ],
);

table(
  'ogrnip',
  ['304500116000157', '316861700133226'],
  [
    ['304500116000158', 'check-digit'],
    ['304500116000175', 'check-digit'],
    ['304 500 116 000 157', 'separators', '304500116000157'],
    ['3-04-5001-160001-57', 'separators', '304500116000157'],
    ['104500116000157', 'kind'],
    ['404500116000157', 'kind'],
    ['000000000000000', 'kind'],
    ['30450011600015', 'length'],
    ['3045001160001570', 'length'],
    ['1027700132195', 'length'],
    ['30450011600015а', 'not-digits'],
    ['', 'not-digits'],
    ['—', 'not-digits'],
    ['нет', 'not-digits'],
  ],
);

table(
  'kpp',
  ['773601001', '770801001', '7736AB001', '997950001', '500101001', '7707ZZ999'],
  [
    ['77360100', 'length'],
    ['7736010011', 'length'],
    ['', 'length'],
    ['000000000', 'region'],
    ['001201001', 'region'],
    ['773 601 001', 'separators', '773601001'],
    ['7736ab001', 'separators', '7736AB001'],
    ['77360100A', 'form'],
    ['A73601001', 'form'],
    ['7736АБ001', 'form'],
    ['КПП773601', 'form'],
  ],
);

table(
  'bik',
  ['044525225', '044525974', '044030653', '042202603', '004525988', '017501500', '024501901'],
  [
    ['44525225', 'length'],
    ['0445252255', 'length'],
    ['144525225', 'country'],
    ['994525225', 'country'],
    ['034525225', 'country'],
    ['000000000', 'country'],
    ['044 525 225', 'separators', '044525225'],
    ['04-45-25225', 'separators', '044525225'],
    ['04452522O', 'not-digits'],
    ['БИК', 'not-digits'],
    ['', 'not-digits'],
  ],
);

table(
  'iban',
  [
    'DE89370400440532013000',
    'DE89 3704 0044 0532 0130 00',
    'GB29NWBK60161331926819',
    'GB82 WEST 1234 5698 7654 32',
    'FR1420041010050500013M02606',
    'ES9121000418450200051332',
    'IT60X0542811101000000123456',
    'NL91ABNA0417164300',
    'BE68539007547034',
    'CH9300762011623852957',
    'PL61109010140000071219812874',
    'NO9386011117947',
    'SE4550000000058398257466',
    'AE070331234567890123456',
    'KZ86125KZT5004100100',
    'TR330006100519786457841326',
    'MT84MALT011000012345MTLCAST001S',
    'BR1800360305000010009795493C1',
    'LC55HEMM000100010012001200023015',
    'UA213223130000026007233566001',
  ],
  [
    ['DE89370400440532013001', 'check-digit'],
    ['GB82WEST12345698765423', 'check-digit'],
    ['DE98370400440532013000', 'check-digit'],
    ['DE8937040044053201300', 'length'],
    ['DE893704004405320130000', 'length'],
    ['US89370400440532013000', 'country'],
    ['ZZ89370400440532013000', 'country'],
    ['de89370400440532013000', 'separators', 'DE89370400440532013000'],
    ['DE89-3704-0044-0532-0130-00', 'separators', 'DE89370400440532013000'],
    ['IBAN DE89 3704 0044 0532 0130 00', 'separators', 'DE89370400440532013000'],
    ['DE8937040044 0532013000', 'separators', 'DE89370400440532013000'],
    ['89370400440532013000', 'form'],
    ['40702810000000001234', 'form'],
    ['DEXX370400440532013000', 'form'],
    ['', 'form'],
  ],
);

table(
  'vat-eu',
  [
    'ATU13585627',
    'BE0428759497',
    'BG175074752',
    'CY10259033P',
    'CZ25123891',
    'DE136695976',
    'DK13585628',
    'EE100931558',
    'EL094259216',
    'ES54362315K',
    'FI20774740',
    'FR40303265045',
    'HR33392005961',
    'HU12892312',
    'IE6433435F',
    'IE6433435OA',
    'IT00743110157',
    'LT119511515',
    'LU15027442',
    'LV40003521600',
    'MT11679112',
    'NL004495445B01',
    'PL8567346215',
    'PT501964843',
    'RO18547290',
    'SE123456789701',
    'SI50223054',
    'SK2022749619',
    'XI123456789',
  ],
  [
    ['ATU13585626', 'check-digit'],
    ['BE0428759498', 'check-digit'],
    ['DE136695978', 'check-digit'],
    ['DK13585627', 'check-digit'],
    ['EE100931557', 'check-digit'],
    ['EL094259217', 'check-digit'],
    ['ES54362315Z', 'check-digit'],
    ['FI20774741', 'check-digit'],
    ['FR41303265045', 'check-digit'],
    ['HR33392005962', 'check-digit'],
    ['HU12892313', 'check-digit'],
    ['IE6433435E', 'check-digit'],
    ['IT00743110158', 'check-digit'],
    ['LU15027443', 'check-digit'],
    ['MT11679113', 'check-digit'],
    ['NL004495446B01', 'check-digit'],
    ['PL8567346216', 'check-digit'],
    ['PT501964842', 'check-digit'],
    ['RO18547291', 'check-digit'],
    ['SE123456789101', 'check-digit'],
    ['SI50223055', 'check-digit'],
    ['SK2022749618', 'check-digit'],
    ['DE 136 695 976', 'separators', 'DE136695976'],
    ['de136695976', 'separators', 'DE136695976'],
    ['GR094259216', 'separators', 'EL094259216'],
    ['DE13669597', 'form'],
    ['NL004495445C01', 'form'],
    ['136695976', 'country'],
    ['US136695976', 'country'],
    ['', 'country'],
  ],
);

describe('a VAT number without its country', () => {
  it('is judged by the country that the standard names, and offered with it', () => {
    expect(check('vat-eu', '136695976', 'DE')).toEqual({
      ok: false,
      code: 'separators',
      suggestion: 'DE136695976',
    });
  });
});

/**
 * `/realtime/v1/websocket`: accepts the app's subscriptions and answers its heartbeats; no event is ever sent.
 * Without it the app would log a failed connection every few seconds.
 * Frames: RFC 6455. Messages: Phoenix channels, as objects (vsn 1) or as arrays (vsn 2).
 */
import { createHash } from 'node:crypto';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const [TEXT, CLOSE, PING, PONG] = [0x1, 0x8, 0x9, 0xa];

/**
 * Turns an upgrade request into a silent subscription.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:stream').Duplex} socket
 */
export function acceptSocket(request, socket) {
  const key = request.headers['sec-websocket-key'];
  if (!key || !request.url?.startsWith('/realtime/v1/websocket')) return socket.destroy();
  const accept = createHash('sha1')
    .update(key + GUID)
    .digest('base64');
  const lines = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  socket.write(`${[...lines, `Sec-WebSocket-Accept: ${accept}`].join('\r\n')}\r\n\r\n`);
  let pending = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    for (let frame = readFrame(pending); frame; frame = readFrame(pending)) {
      pending = pending.subarray(frame.length);
      answer(socket, frame);
    }
  });
}

/**
 * @param {import('node:stream').Duplex} socket
 * @param {{opcode: number, payload: Buffer}} frame
 */
function answer(socket, { opcode, payload }) {
  if (opcode === CLOSE) socket.end(writeFrame(CLOSE, payload));
  if (opcode === PING) socket.write(writeFrame(PONG, payload));
  if (opcode !== TEXT) return;
  const reply = replyTo(JSON.parse(payload.toString('utf8')));
  if (reply) socket.write(writeFrame(TEXT, Buffer.from(JSON.stringify(reply))));
}

/**
 * Says "ok" to a Phoenix message; a join is told which changes it will hear of.
 * @param {any} message
 * @returns {unknown} Null when no answer is due.
 */
export function replyTo(message) {
  const [joinRef, ref, topic, event, payload] = Array.isArray(message)
    ? message
    : [message.join_ref, message.ref, message.topic, message.event, message.payload];
  if (!['phx_join', 'phx_leave', 'heartbeat'].includes(event)) return null;
  const changes = payload?.config?.postgres_changes ?? [];
  const heard = changes.map((/** @type {object} */ change, /** @type {number} */ at) => ({
    ...change,
    id: at + 1,
  }));
  const reply = { status: 'ok', response: event === 'phx_join' ? { postgres_changes: heard } : {} };
  if (Array.isArray(message)) return [joinRef, ref, topic, 'phx_reply', reply];
  return { ref, topic, event: 'phx_reply', payload: reply };
}

/**
 * Reads the first whole frame a browser sent; its payload is masked.
 * @param {Buffer} bytes
 * @returns {{opcode: number, payload: Buffer, length: number} | null}
 */
export function readFrame(bytes) {
  if (bytes.length < 2) return null;
  const short = (bytes[1] ?? 0) & 0x7f;
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
  const start = 2 + extra + 4;
  if (bytes.length < start) return null;
  const size = extra === 2 ? bytes.readUInt16BE(2) : extra === 8 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < start + size) return null;
  const mask = bytes.subarray(start - 4, start);
  const payload = bytes.subarray(start, start + size).map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return { opcode: (bytes[0] ?? 0) & 0xf, payload: Buffer.from(payload), length: start + size };
}

/** @param {number} opcode @param {Buffer} payload Shorter than 64 KiB. @returns {Buffer} */
function writeFrame(opcode, payload) {
  const long = payload.length > 125;
  const head = Buffer.alloc(long ? 4 : 2);
  head[0] = 0x80 | opcode;
  head[1] = long ? 126 : payload.length;
  if (long) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}

/** Thrown for what the server refuses; `code` is PostgREST's or PostgreSQL's own. */
export class QueryError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {number} [status] The HTTP status that goes with it.
   */
  constructor(code, message, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

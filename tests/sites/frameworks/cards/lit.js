import { css, html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fieldsAt, run, START } from './fields.js';

class DealCard extends LitElement {
  static properties = { turn: { type: Number }, values: { state: true } };

  static styles = css`
    .row {
      display: flex;
      flex-direction: column;
      margin-bottom: 12px;
    }
    label {
      font-size: 13px;
    }
    input {
      font: inherit;
      padding: 4px 8px;
    }
  `;

  constructor() {
    super();
    this.turn = 0;
    this.values = START;
  }

  render() {
    const change = ({ target }) => {
      this.values = { ...this.values, [target.id]: target.value };
    };
    const row = ([id, label]) =>
      html`<div class="row"><label for=${id}>${label}</label><input id=${id} .value=${this.values[id]} @input=${change}></div>`;
    return html`<form>
      <p class="turn">№ ${this.turn}</p>
      <div class="rows">${repeat(fieldsAt(this.turn), ([id]) => id, row)}</div>
      <button>Сохранить</button>
    </form>`;
  }
}

customElements.define('deal-card', DealCard);
const card = document.createElement('deal-card');
document.querySelector('main').append(card);
globalThis.__values = () => card.values;
globalThis.__run = (times) =>
  run(times, (turn) => {
    card.turn = turn;
    return card.updateComplete;
  });

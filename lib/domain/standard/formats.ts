/** Formats by name (a phone may name its country, `phone-e164:RU`), and masks of 9 (digit), A (letter), * (either) and literal signs. */
export const FORMAT_FORM =
  /^(?:phone-e164(?::[A-Z]{2})?|inn|ogrn|ogrnip|kpp|bik|vat-eu|iban|email|money|number|date|url|mask:[^\p{C}]{1,40})$/u;

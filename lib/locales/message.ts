/**
 * How a text is written down: a string with `{name}` holes, or one such string
 * per plural form, chosen by the number `n`.
 */

/** Texts by plural category; `other` is always there, the rest as the language needs. */
export interface PluralForms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export type Message = string | PluralForms;
export type Catalog = Readonly<Record<string, Message>>;

type Holes<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;

/** Names of the values that a message asks for, read from the source text at compile time. */
export type ParamName<M> = M extends string
  ? Holes<M>
  : M extends PluralForms
    ? Holes<Extract<M[keyof M], string>> | 'n'
    : never;

export type Params<M> = { readonly [K in ParamName<M>]: K extends 'n' ? number : string | number };

/** Nothing when the message has no holes, one object otherwise. */
export type ParamArguments<M> = [ParamName<M>] extends [never] ? [] : [params: Params<M>];

/** A catalog with exactly the keys of the source; a plural stays a plural. */
export type Translated<Source extends Catalog> = {
  readonly [K in keyof Source]: Source[K] extends string ? string : PluralForms;
};

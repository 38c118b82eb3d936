declare module 'linkify-it' {
  interface Match {
    readonly index: number;
    readonly lastIndex: number;
  }

  interface Rule {
    validate(text: string, at: number): number;
  }

  export default class LinkifyIt {
    constructor(options: { fuzzyLink: boolean; fuzzyEmail: boolean; fuzzyIP: boolean });
    add(schema: string, rule: Rule | null): this;
    match(text: string): readonly Match[] | null;
  }
}

const form = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** Whether a text from outside (an address, a row of the file) has the form of an id; its reader knows whose it is. */
export function isId<Id extends string>(value: string): value is Id {
  return form.test(value);
}

/** Captions of the scheme as earlier versions had them: their sheets are still read. */
export const formerCaptions: Readonly<Record<string, string>> = {
  weak: 'Слабые предметы',
  ground: 'Почему предложены',
  form: 'Что делают вместе',
};

const small = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)$/i;

/** Words in the case of others: with a capital at the start, or at each word that counts, where those have it. */
export function likeCase(words: string, model: string): string {
  const counts = model.split(/[\s-]+/).filter(word => /^\p{L}/u.test(word) && !small.test(word));
  const isTitle = counts.length > 1 && counts.every(word => /^\p{Lu}/u.test(word));
  if (isTitle)
    return words.replace(/(?<![\p{L}'’])\p{L}+/gu, word => (small.test(word) ? word : capital(word)));
  return /^\p{Lu}/u.test(model) ? capital(words) : words;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

type Rule = readonly [RegExp, string];

/** What the checker says, in its own words, and the same in French. `$1` stands for what it names. */
const problems: readonly Rule[] = [
  [/^is missing\.$/, 'manque.'],
  [/^is missing: there is no English text\.$/, 'manque : il n’y a pas de texte anglais.'],
  [/^is missing, and this is not the only section\.$/, 'manque, et ce n’est pas la seule section.'],
  [/^has no "(.*)"\.$/, 'n’est pas complet : « $1 » manque.'],
  [/^is empty\.$/, 'est vide.'],
  [/^has (\d+) characters, and (\d+) are allowed\.$/, 'a $1 caractères, et $2 sont permis.'],
  [/^has (\d+) item\(s\), and needs at least (\d+)\.$/, 'a $1 élément(s), et il en faut au moins $2.'],
  [/^has (\d+) items, and (\d+) are allowed\.$/, 'a $1 éléments, et $2 sont permis.'],
  [/^'' is not an id\.$/, 'Aucune destination n’est choisie.'],
  [/^'(.*)' is not an id\.$/s, '« $1 » n’est pas un identifiant.'],
  [/^'(.*)' is not a key\.$/s, '« $1 » n’est pas un nom de valeur.'],
  [/^'(.*)' is not a web address\.$/s, '« $1 » n’est pas une adresse web.'],
  [/^'(.*)' is not an address that may be opened\.$/s, '« $1 » n’est pas une adresse que l’on peut ouvrir.'],
  [/^'(.*)' is not made of digits\.$/s, '« $1 » n’est pas fait de chiffres.'],
  [
    /^'(.*)' is the person's own id, which a story cannot change\.$/s,
    '« $1 » est l’identifiant de la personne, qu’un scénario ne change pas.',
  ],
  [/^'(.*)' is the platform's own address\.$/s, '« $1 » est une adresse de la plateforme.'],
  [/^'(.*)' is not a pattern: (.*)$/s, '« $1 » n’est pas un motif.'],
  [/^'(.*)' is not known here\.$/s, '« $1 » n’est pas connu ici.'],
  [/^is (.*), and must be from (.*) to (.*)\.$/s, 'vaut $1, et doit être entre $2 et $3.'],
  [/^is not a whole number\.$/, 'n’est pas un nombre entier.'],
  [/^is .*, but must be .*\.$/s, 'n’a pas la forme voulue.'],
  [/^is no text\.$/, 'n’est pas un texte.'],
  [/^is not a language\.$/, 'n’est pas une langue.'],
  [/^'(.*)' has no letter and no digit, .*$/s, '« $1 » n’a ni lettre ni chiffre : rien n’y correspond.'],
  [/^'(.*)' starts the story '(.*)' too, .*$/s, '« $1 » démarre aussi le scénario « $2 », qui est raconté à sa place.'],
  [/^'(.*)' is also the title of a button before it\.$/s, '« $1 » est aussi le titre d’un bouton précédent.'],
  [/^is not a web address, so that the action fails\.$/, 'n’est pas une adresse web : l’action échoue.'],
  [/^is '(.*)', but it is called '(.*)'\.$/s, 'porte le nom « $1 », mais s’appelle « $2 ».'],
  [/^(\{\{.*\}\}) is no variable: .*$/s, '$1 n’est pas une valeur : rien n’est dit à sa place.'],
  [/^(\{\{.*\}\}) is set nowhere: .*$/s, '$1 n’est retenu nulle part : rien n’est dit à sa place.'],
  [/^has a button that leads to a step.*$/, 'a un bouton qui mène à une étape ou à un scénario, ce qu’un service ne peut pas répondre.'],
  [/^is (.*), which a webhook cannot answer with\.$/, 'est $1, ce qu’un service ne peut pas répondre.'],
  [/^is not translated into: (.*)\.$/, 'n’est pas traduit en : $1.'],
  [/^has (\d+) languages, and (\d+) are allowed\.$/, 'a $1 langues, et $2 sont permises.'],
  [/^holds HTML, which is shown as it is written\.$/, 'contient du HTML, qui est montré tel qu’il est écrit.'],
  [/^has a share_action.*$/, 'a un bouton de partage, que seul Messenger connaît et qui n’est pas montré ailleurs.'],
  [/^always jumps, so .*$/, 'saute toujours : les actions qui suivent ne sont jamais faites.'],
  [/^is null, and no action follows: .*$/, 'n’a pas de « sinon », et rien ne suit : quand aucun chemin ne convient, le bot se tait.'],
  [/^no story has the id \S+( \('.*'\))?\.$/s, 'mène à un scénario qui n’existe pas$1.'],
  [/^no step of this story has the id \S+( \('.*'\))?\.$/s, 'mène à une étape qui n’existe pas$1.'],
  [/^the step .* belongs to the story '(.*)', which .*$/s, 'mène au milieu du scénario « $1 », où l’on n’entre que par la première étape.'],
  [/^no trigger has the intent .*$/s, 'nomme une intention qui n’existe pas.'],
  [/^.* is the id of an earlier step\.$/s, 'Deux étapes ont le même identifiant.'],
  [/^the welcome is already in (.*)\.$/s, 'L’accueil est déjà dans $1.'],
  [/^the general fallback is already in (.*)\.$/s, 'La réponse par défaut est déjà dans $1.'],
  [/^the (?:id|intent) .* is already in (.*)\.$/s, 'Ce même identifiant est déjà dans $1.'],
  [/^nothing starts this story\.$/, 'Rien ne démarre ce scénario.'],
  [/^no way leads to the step '(.*)'\.$/s, 'Aucun chemin ne mène à l’étape « $1 ».'],
  [/^may go round without a word from the person(.*)\.$/s, 'peut tourner en rond sans un mot de la personne$1.'],
  [/^is not a field of this object and has no effect\.$/, 'est inconnu ici et n’a pas d’effet.'],
];

const remedies: readonly Rule[] = [
  [/^Add what is missing\.$/, 'Ajoutez ce qui manque.'],
  [/^Add "(.*)"; null means none\.$/, 'Complétez-le.'],
  [/^Add ".*$/, 'Ajoutez-le.'],
  [/^Write at least (\d+) character\(s\)\.$/, 'Écrivez au moins $1 caractère(s).'],
  [/^Shorten it by (\d+)\.$/, 'Raccourcissez-le de $1.'],
  [/^Take (\d+) away\.$/, 'Retirez-en $1.'],
  [/^An id is 24 letters or digits\.$/, 'Choisissez où aller.'],
  [
    /^(?:A key is|Choose another key,) made of letters, digits and underscores\.$/,
    'Un nom est fait de lettres, chiffres et traits de soulignement.',
  ],
  [/^Write an address that begins with (.*)\.$/, 'Écrivez une adresse qui commence par https://.'],
  [/^Write an address of your own\.$/, 'Écrivez votre propre adresse.'],
  [/^Write words\.$/, 'Écrivez des mots.'],
  [/^Keep it in one of the two stories\.$/, 'Gardez-le dans un seul des deux scénarios.'],
  [/^Give each button a title of its own: .*$/, 'Donnez à chaque bouton un titre à lui : un titre tapé désigne le premier.'],
  [/^Write "(.*)", or take the name away\.$/s, 'Choisissez-le de nouveau.'],
  [/^Did you mean (.*)\?$/, 'Vouliez-vous dire $1 ?'],
  [/^Store a session value of this name, or write another one\.$/, 'Retenez une valeur de session de ce nom, ou écrivez-en une autre.'],
  [/^Move them above, or take a connection away\.$/, 'Mettez-les plus haut, ou retirez un chemin.'],
  [/^Write digits only\.$/, 'N’écrivez que des chiffres.'],
  [/^Change the number\.$/, 'Changez le nombre.'],
  [/^Take the tags away: .*$/, 'Retirez les balises : un texte n’est jamais du code.'],
  [/^Use an open_url_action instead\.$/, 'Ouvrez plutôt une adresse.'],
  [/^Move them above, or set "defaultTarget" to null\.$/, 'Mettez-les plus haut, ou retirez le « sinon ».'],
  [/^Choose a default target, or add an action below\.$/, 'Choisissez un « sinon », ou ajoutez une action après.'],
  [/^Write the id of a story of this bot\.$/, 'Choisissez un scénario de ce bot.'],
  [/^Write the id of a step of this story.*$/, 'Choisissez une étape de ce scénario, ou un scénario entier.'],
  [/^Write the id of an intent trigger.*$/, 'Choisissez une intention d’un des scénarios.'],
  [/^Write one text per language;.*$/, 'Écrivez un texte par langue ; qui n’a pas la sienne lira l’anglais.'],
  [/^Write a language tag.*$/, 'Écrivez le code d’une langue, par exemple « de » ou « pt-BR ».'],
  [/^Give it a trigger, or a link from another story\.$/, 'Donnez-lui un départ, ou un lien depuis un autre scénario.'],
  [/^Link to it from another step, or take it away\.$/, 'Menez-y depuis une autre étape, ou retirez-la.'],
  [
    /^Ask the person something on the way; after (\d+) .*$/,
    'Demandez quelque chose en chemin ; après $1 sauts, la réponse par défaut prend le relais.',
  ],
  [/^Keep one story that welcomes people\.$/, 'Gardez un seul scénario d’accueil.'],
  [/^Keep one story as the general fallback\.$/, 'Gardez un seul scénario de réponse par défaut.'],
  [/^Check its spelling, or take it away\.$/, 'Vérifiez l’orthographe, ou retirez-le.'],
  [/^Correct the pattern\..*$/, 'Corrigez le motif.'],
];

/** Null: the checker says something that has no French words yet. */
export function inFrench(problem: string, remedy: string): string | null {
  const told = translate(problem, problems);
  return told && `${told} ${translate(remedy, remedies) ?? ''}`.trim();
}

function translate(text: string, rules: readonly Rule[]): string | null {
  const rule = rules.find(([pattern]) => pattern.test(text));
  return rule ? text.replace(rule[0], rule[1]) : null;
}

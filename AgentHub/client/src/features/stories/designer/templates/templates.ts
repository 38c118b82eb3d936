import { designerTexts } from '../texts';
import { set } from '../document/edit';
import { newId } from '../document/ids';
import type { Json, JsonObject } from '../document/json';

export const templateNames = ['empty', 'welcome', 'faq', 'contact', 'human', 'order'] as const;
export type TemplateName = (typeof templateNames)[number];

interface Plan {
  triggers: Json[];
  steps: (step: Step) => JsonObject[];
  more?: (step: Step) => JsonObject;
}

/** A target of the story that is made: each name is one step. */
type Step = (name: string) => { type: 'step'; id: string; name: string };

const say = (en: string, fr: string): JsonObject => ({ type: 'send_text_action', alternatives: [{ en, fr }] });
const goTo = (target: Json): JsonObject => ({ type: 'go_to_action', target });
const button = (en: string, fr: string, target: Json): JsonObject => ({ type: 'quick_reply', title: { en, fr }, action: goTo(target) });
const ask = (en: string, fr: string, buttons: Json[]): JsonObject => ({ type: 'send_quick_replies_action', message: { en, fr }, buttons });
const jump = (connections: Json[], defaultTarget: Json = null): JsonObject => ({ type: 'jump_to_action', connections, defaultTarget });
const whenTeam = (type: 'is_online' | 'is_offline', target: Json): JsonObject =>
  ({ type: 'flow_connection', target, predicates: [{ type: 'connection_team_predicate', condition: { type } }] });
const says = (name: string, phrases: string[]): JsonObject => ({ type: 'intent', id: newId(), name, phrases });
const remember = (key: string): JsonObject => ({ type: 'store_session_value_action', key, value: '{{@message}}' });
const request = (message: string): JsonObject => ({ type: 'create_user_request_action', message });

function step({ id, name }: { id: string; name: string }, actions: Json[], next?: Json): JsonObject {
  const made: JsonObject = { id, name, actions };
  return next === undefined ? made : set(made, ['then'], { connections: [], defaultTarget: next });
}

const plans: Readonly<Record<TemplateName, Plan>> = {
  empty: { triggers: [], steps: to => [step(to(designerTexts.newStep(1)), [])] },
  welcome: {
    triggers: [{ type: 'welcome' }, says('greeting', ['hello', 'good morning', 'bonjour', 'bonsoir'])],
    steps: to => [
      step(to('Welcome'), [
        say('Hello, and welcome!', 'Bonjour et bienvenue !'),
        ask('What can I do for you?', 'Que puis-je faire pour vous ?', [
          button('Opening hours', 'Horaires', to('Opening hours')), button('Something else', 'Autre chose', to('Something else')),
        ]),
      ]),
      step(to('Opening hours'), [
        say('Our team is online again {{@support.NextOpening}}.', 'Notre équipe est de nouveau là {{@support.NextOpening}}.'),
      ]),
      step(to('Something else'), [say('Tell me what you need.', 'Dites-moi ce qu’il vous faut.')]),
    ],
  },
  faq: {
    triggers: [says('questions', ['I have a question', 'help', 'j’ai une question', 'aide'])],
    steps: to => [
      step(to('Questions'), [ask('Which question?', 'Quelle question ?', [
        button('Delivery', 'Livraison', to('Delivery')), button('Payment', 'Paiement', to('Payment')),
      ])]),
      step(to('Delivery'), [
        say('We deliver within two working days.', 'Nous livrons sous deux jours ouvrés.'),
        jump([], to('Anything else')),
      ]),
      step(to('Payment'), [
        say('You pay by card or bank transfer.', 'Vous payez par carte ou par virement.'),
        jump([], to('Anything else')),
      ]),
      step(to('Anything else'), [ask('Anything else?', 'Autre chose ?', [
        button('Another question', 'Une autre question', to('Questions')), button('No, thank you', 'Non, merci', to('Goodbye')),
      ])]),
      step(to('Goodbye'), [say('See you soon!', 'À bientôt !')]),
    ],
  },
  contact: {
    triggers: [says('contact', ['contact you', 'leave a message', 'vous contacter', 'laisser un message'])],
    steps: to => [
      step(to('Is the team online'), [jump([whenTeam('is_online', to('The team is online'))], to('What is it about'))]),
      step(to('The team is online'), [
        request('{{@message}}'),
        say('An agent will be with you in a moment.', 'Un agent est à vous dans un instant.'),
      ]),
      step(to('What is it about'), [
        say(
          'Our team is back {{@support.NextOpening}}. What is it about?',
          'Notre équipe revient {{@support.NextOpening}}. De quoi s’agit-il ?',
        ),
      ], to('How to reach you')),
      step(to('How to reach you'), [
        remember('about'), say('How can we reach you?', 'Comment vous joindre ?'),
      ], to('Message taken')),
      step(to('Message taken'), [
        remember('contact'), request('{{@session.about}} ({{@session.contact}})'),
        say('Thank you. We will be in touch.', 'Merci. Nous vous recontacterons.'),
      ]),
    ],
  },
  human: {
    triggers: [
      says('talk to a human', ['talk to a human', 'speak to an agent', 'parler à un humain', 'parler à un conseiller']),
      { type: 'keywords', keywords: ['human', 'agent', 'humain', 'conseiller'] },
    ],
    steps: to => [
      step(to('Is the team online'), [
        jump([whenTeam('is_online', to('The team is online')), whenTeam('is_offline', to('The team is offline'))]),
      ]),
      step(to('The team is online'), [
        request('{{@message}}'),
        say('An agent will be with you in a moment.', 'Un agent est à vous dans un instant.'),
      ]),
      step(to('The team is offline'), [
        request('{{@message}}'),
        say(
          'Our team has your request. We are back {{@support.NextOpening}}.',
          'Notre équipe a votre demande. Nous revenons {{@support.NextOpening}}.',
        ),
      ]),
      step(to('After the agent'), [say('I am back. Anything else?', 'Me revoilà. Autre chose ?')]),
    ],
    more: to => ({ afterRelease: to('After the agent') }),
  },
  order: {
    triggers: [says('order status', ['where is my order', 'track my order', 'où est ma commande', 'suivre ma commande'])],
    steps: to => [
      step(to('Ask for the number'), [say('What is your order number?', 'Quel est votre numéro de commande ?')], to('Look it up')),
      step(to('Look it up'), [
        remember('order'),
        {
          type: 'send_webhook_request_action', url: 'https://example.com/orders', description: 'Order status', service: 'custom',
          fields: [{ type: 'webhook_request_field', key: 'order', value: '{{@session.order}}' }],
        },
        say(
          'Your order {{@session.order}}: {{@session.status|we are looking it up}}.',
          'Votre commande {{@session.order}} : {{@session.status|nous la cherchons}}.',
        ),
      ]),
    ],
  },
};

/** A new story under ids of its own. */
export function storyFrom(template: TemplateName, name: string): JsonObject {
  const ids = new Map<string, string>();
  const to: Step = each => {
    if (!ids.has(each)) ids.set(each, newId());
    return { type: 'step', id: ids.get(each) ?? '', name: each };
  };
  const { triggers, steps, more } = plans[template];
  return { schemaVersion: 1, id: newId(), name, triggers, steps: steps(to), ...more?.(to) };
}

/** The hub's page and this one have one rule for languages. */
export { isFrench, primaryOf } from '../../../AgentHub/client/src/texts/language';

// @vitest-environment happy-dom
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import type { Finding } from '../../../../src/features/stories/types';
import { set } from '../../../../src/features/stories/designer/document/edit';
import { type JsonObject, objectsOf } from '../../../../src/features/stories/designer/document/json';
import { languagesIn } from '../../../../src/features/stories/designer/document/languages';
import { parse } from '../../../../src/features/stories/designer/document/parse';
import { StepForm } from '../../../../src/features/stories/designer/editor/StepForm';
import { StoryForm } from '../../../../src/features/stories/designer/editor/StoryForm';
import { DesignContext } from '../../../../src/features/stories/designer/useDesign';
import { serve } from '../../../serve';
import { everyAction } from './documents';

vi.hoisted(() => vi.stubGlobal('navigator', { ...globalThis.navigator, language: 'fr-FR', userAgent: 'test', platform: '' }));

const closed = { online: false, because: '', until: null, nextChange: '2026-03-02T09:00:00+01:00', temporaryUnavailability: null };

const ana = { id: '7', name: 'Ana', online: true, away: false, lastSeenAt: null };

interface Writing {
  story: JsonObject;
}

/** The form of a story, or of its first step, with the story as it is after each change. */
function write(first: JsonObject, part: 'story' | 'step' | 'both' = 'step', findings: readonly Finding[] = []): Writing {
  serve({ 'GET support/status': [200, closed], 'GET colleagues': [200, { colleagues: [ana] }] });
  const writing = { story: first };
  const kept = (story: JsonObject) => (writing.story = story);
  function Page() {
    const [story, setStory] = useState(first);
    const [added, setAdded] = useState<readonly string[]>([]);
    return (
      <DesignContext
        value={{
          story, findings, mayEdit: true, languages: [...new Set([...languagesIn(story), ...added])],
          addLanguage: language => setAdded([...added, language]), others: [{ id: '5f00000000000000000000cc', name: 'Accueil' }],
          edit: make => setStory(present => kept(make(present))),
          set: (path, value) => setStory(present => kept(set(present, path, value))),
        }}>
        {part !== 'step' && <StoryForm />}
        {part !== 'story' && <StepForm id="b1" remove={() => undefined} />}
      </DesignContext>
    );
  }
  render(
    <QueryClientProvider client={new QueryClient()}><FluentProvider theme={webLightTheme}><Page /></FluentProvider></QueryClientProvider>,
  );
  return writing;
}

const storyWith = (...actions: unknown[]): JsonObject => parse(JSON.stringify({
  id: '5f00000000000000000000aa', name: 'Test',
  steps: [{ id: 'b1', name: 'Début', actions }, { id: '5f00000000000000000000b2', name: 'Suite' }],
})).root;

it.each(everyAction)('has a form in French for %s', action => {
  write(storyWith(JSON.parse(action)));
  const form = within(screen.getByRole('group', { name: 'Ce que fait le bot' }));
  const names = form.getAllByRole('group').map(each => each.getAttribute('aria-label') ?? '');
  expect(names[0]).toMatch(/ 1$/);
  // Wire names are joined by underscores; nobody who reads French should meet one.
  for (const label of document.querySelectorAll('label, legend, h3, h4, option, button')) expect(label.textContent).not.toMatch(/\w_\w/);
});

it('has a text, a name and a stored value in a language that is added', async () => {
  const writing = write(storyWith({
    type: 'send_quick_replies_action', message: { en: 'Well?', fr: 'Bien ?' }, buttons: [
      { title: 'OK', action: { type: 'go_to_action', target: { type: 'step', id: 'b1' }, sessionValues: { mood: 'good' } } },
    ],
  }), 'both');
  await userEvent.type(screen.getByLabelText('Langues du scénario'), 'de');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter la langue' }));
  await userEvent.type(screen.getByLabelText(/^Message : allemand/), 'Gut?');
  expect(screen.getAllByText('Manque : on lira l’anglais.').length).toBeGreaterThan(0);
  await userEvent.type(screen.getAllByLabelText('Nom en allemand')[1]!, 'Anfang');
  await userEvent.click(screen.getByRole('button', { name: 'Une valeur de mood pour chaque langue' }));
  await userEvent.type(screen.getByLabelText('Valeur de mood : allemand'), 'gut');
  const step = objectsOf(writing.story['steps'])[0]!;
  expect(step['names']).toEqual({ de: 'Anfang' });
  expect(step['actions']).toMatchObject([{
    message: { en: 'Well?', fr: 'Bien ?', de: 'Gut?' }, buttons: [{ action: { sessionValues: { mood: { en: 'good', de: 'gut' } } } }],
  }]);
  await userEvent.click(screen.getByRole('button', { name: 'Une valeur de mood pour chaque langue' }));
  expect(objectsOf(writing.story['steps'])[0]!['actions']).toMatchObject([{ buttons: [{ action: { sessionValues: { mood: 'good' } } }] }]);
  await userEvent.clear(screen.getAllByLabelText('Nom en allemand')[1]!);
  expect(objectsOf(writing.story['steps'])[0]).not.toHaveProperty('names');
});

it('assigns a request to an agent by name', async () => {
  const writing = write(storyWith({ type: 'create_user_request_action', message: 'Aide' }));
  const list = screen.getByLabelText('Attribuée à');
  await userEvent.selectOptions(list, await within(list).findByRole('option', { name: 'Ana' }));
  expect(writing.story).toEqual(set(storyWith(), ['steps', 0, 'actions'], [
    { type: 'create_user_request_action', message: 'Aide', assigneeID: '7' },
  ]));
});

it('keeps an agent who is gone, and says so', async () => {
  const writing = write(storyWith({ type: 'create_user_request_action', message: 'Aide', assigneeID: '9' }));
  await screen.findByRole('option', { name: /^9 \(/ });
  expect(writing.story).toEqual(storyWith({ type: 'create_user_request_action', message: 'Aide', assigneeID: '9' }));
});

it('writes what is typed, and nothing else', async () => {
  const writing = write(storyWith({ type: 'send_text_action', alternatives: [{ en: 'Hello', fr: 'Salut' }] }));
  await userEvent.type(screen.getByLabelText(/^Texte 1 : français/), ' !');
  expect(writing.story).toEqual(set(storyWith(), ['steps', 0, 'actions'], [
    { type: 'send_text_action', alternatives: [{ en: 'Hello', fr: 'Salut !' }] },
  ]));
});

it('counts as it is typed, and marks the language that is missing', async () => {
  const button = { title: 'x'.repeat(60), action: { type: 'share_action' } };
  write(storyWith({ type: 'send_quick_replies_action', message: 'Hello', buttons: [button] }));
  expect(screen.getByText('60 sur 60')).toBeTruthy();
  expect(screen.getAllByText('Manque : on lira l’anglais.')).toHaveLength(2);
  await userEvent.type(screen.getByLabelText(/^Titre : anglais/), 'y');
  expect(screen.getByText('Trop long de 1.')).toBeTruthy();
});

it('asks whether the support team is online, and says what holds now', async () => {
  const writing = write(storyWith({ type: 'jump_to_action', connections: [], defaultTarget: null }));
  await userEvent.click(screen.getAllByRole('button', { name: 'Ajouter un chemin' })[0] as HTMLElement);
  await userEvent.selectOptions(screen.getByLabelText('ceci est vrai'), 'est hors ligne');
  await userEvent.selectOptions(screen.getByLabelText(/^Aller à\*/), 'Suite');
  expect(await screen.findByText(/^Maintenant : hors ligne, ouvre /)).toBeTruthy();
  expect(writing.story['steps']).toMatchObject([{
    actions: [{
      connections: [{
        type: 'flow_connection',
        predicates: [{ type: 'connection_team_predicate', condition: { type: 'is_offline' } }],
        target: { type: 'step', id: '5f00000000000000000000b2', name: 'Suite' },
      }],
    }],
  }, {}]);
});

it('says what the check found at its place', () => {
  const at = 'steps/0/actions/0/duration';
  const problem = 'is 9, and must be from 0.5 to 7.';
  write(storyWith({ type: 'wait_action', duration: 9 }), 'step', [
    { severity: 'error', isError: true, file: 'a.json', path: at, problem, remedy: 'Change the number.' },
  ]);
  const field = document.querySelector(`[data-path="${at}"]`);
  expect(field?.textContent).toContain('De 0,5 à 7.');
  expect(screen.getByText('1 erreur')).toBeTruthy();
});

it('adds what starts a story', async () => {
  const writing = write(storyWith(), 'story');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter un départ' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'La personne dit un de ces mots' }));
  await userEvent.type(screen.getByLabelText(/^Mots/), 'lampe{Enter}colis');
  expect(writing.story['triggers']).toEqual([{ type: 'keywords', keywords: ['lampe', 'colis'] }]);
});

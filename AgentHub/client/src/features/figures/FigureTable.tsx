import { Button, Tab, TabList } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Table } from '../../components/Table';
import styles from './Figures.module.css';
import { figureTexts } from './texts';
import type { FigureReport, Figures, Spread } from './types';
import { count, dayWords, lengthWords, scoreWords, shareWords } from './words';

const groups = ['day', 'agent', 'story', 'outcome', 'tag'] as const;
type Group = (typeof groups)[number];

interface Row {
  key: string;
  name: string;
  figures: Figures;
}

/** The same figures in numbers: by day, by agent, by story. */
export function FigureTable({ report, address }: { report: FigureReport; address: string }) {
  const [by, group] = useState<Group>('day');
  return (
    <section className={styles.tables} aria-label={figureTexts.tables}>
      <div className={styles.tools}>
        <TabList selectedValue={by} onTabSelect={(_, { value }) => group(value as Group)}>
          {groups.map(one => <Tab key={one} value={one}>{figureTexts.by[one]}</Tab>)}
        </TabList>
        <Button as="a" href={`/hub/api/figures.csv?${address}&by=${by}`} download icon={<ArrowDownloadRegular />}>
          {figureTexts.download}
        </Button>
      </div>
      {(by === 'outcome' || by === 'tag') && <p className={styles.definition}>{figureTexts.byOutcomeHint}</p>}
      {by === 'agent' && <p className={styles.definition}>{figureTexts.byAgentHint}</p>}
      <Numbers by={by} rows={rowsOf(report, by)} total={report.total} />
    </section>
  );
}

function Numbers({ by, rows, total }: { by: Group; rows: readonly Row[]; total: Figures }) {
  const all = by === 'day';
  return (
    <Table className={styles.numbers} scrolls={figureTexts.by[by]}>
      <thead>
        <tr>
          <th scope="col">{figureTexts.columns[by]}</th>
          {all && <><th scope="col">{figureTexts.columns.conversations}</th><th scope="col">{figureTexts.columns.resolvedByBot}</th></>}
          <th scope="col">{figureTexts.columns.requests}</th>
          <th scope="col">{figureTexts.columns.taken}</th>
          <th scope="col">{figureTexts.columns.waiting}</th>
          <th scope="col">{figureTexts.columns.requestToFirstLine}</th>
          <th scope="col">{figureTexts.columns.takeovers}</th>
          <th scope="col">{figureTexts.columns.controlToFirstLine}</th>
          <th scope="col">{figureTexts.columns.takeoverLength}</th>
          <th scope="col">{figureTexts.columns.answers}</th>
          <th scope="col">{figureTexts.columns.firstAnswersInTime}</th>
          <th scope="col">{figureTexts.columns.answersInTime}</th>
          <th scope="col">{figureTexts.columns.satisfaction}</th>
        </tr>
      </thead>
      <tbody>{rows.map(({ key, name, figures }) => <Cells key={key} name={name} figures={figures} all={all} />)}</tbody>
      {all && <tfoot><Cells name={figureTexts.total} figures={total} all /></tfoot>}
    </Table>
  );
}

function Cells({ name, figures, all }: { name: string; figures: Figures; all: boolean }) {
  return (
    <tr>
      <th scope="row" dir="auto">{name}</th>
      {all && <><td>{count(figures.conversations)}</td><td>{count(figures.resolvedByBot)}</td></>}
      <td>{count(figures.requests)}</td>
      <td>{count(figures.taken)}</td>
      <Length spread={figures.waiting} />
      <Length spread={figures.requestToFirstLine} />
      <td>{count(figures.takeovers)}</td>
      <Length spread={figures.controlToFirstLine} />
      <Length spread={figures.takeoverLength} />
      <Length spread={figures.answers} />
      <td>{shareWords(figures.firstAnswersInTime.kept, figures.firstAnswersInTime.due)}</td>
      <td>{shareWords(figures.answersInTime.kept, figures.answersInTime.due)}</td>
      <td>
        {scoreWords(figures.satisfaction)}
        {figures.rated > 0 && <span className={styles.ninety}>{figureTexts.answers(count(figures.rated))}</span>}
      </td>
    </tr>
  );
}

function Length({ spread: { median, p90 } }: { spread: Spread }) {
  return (
    <td>
      {lengthWords(median)}
      {p90 !== null && <span className={styles.ninety}>{figureTexts.named(figureTexts.p90, lengthWords(p90))}</span>}
    </td>
  );
}

function rowsOf({ days, agents, stories, outcomes, tags }: FigureReport, by: Group): Row[] {
  if (by === 'outcome')
    return outcomes.map(({ outcome, figures }) => ({ key: outcome ?? '', name: outcome ?? figureTexts.noOutcome, figures }));
  if (by === 'tag') return tags.map(({ tag, figures }) => ({ key: tag, name: tag, figures }));
  if (by === 'agent') return agents.map(({ id, name, figures }) => ({ key: id, name: name || figureTexts.formerAgent, figures }));
  if (by === 'story') return stories.map(({ story, figures }) => ({ key: story ?? '', name: story ?? figureTexts.noStory, figures }));
  return days.map(({ date, figures }) => ({ key: date, name: dayWords(date), figures }));
}

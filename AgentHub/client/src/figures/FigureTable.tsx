import { Button, Tab, TabList } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import styles from './Figures.module.css';
import { figureTexts as w } from './texts';
import type { FigureReport, Figures, Spread } from './wire';
import { count, dayWords, lengthWords } from './words';

const groups = ['day', 'agent', 'story'] as const;
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
    <section className={styles.tables} aria-label={w.tables}>
      <div className={styles.tools}>
        <TabList selectedValue={by} onTabSelect={(_, { value }) => group(value as Group)}>
          {groups.map(one => <Tab key={one} value={one}>{w.by[one]}</Tab>)}
        </TabList>
        <Button as="a" href={`/hub/api/figures.csv?${address}&by=${by}`} download icon={<ArrowDownloadRegular />}>{w.download}</Button>
      </div>
      {by === 'agent' && <p className={styles.definition}>{w.byAgentHint}</p>}
      <Table by={by} rows={rowsOf(report, by)} total={report.total} />
    </section>
  );
}

function Table({ by, rows, total }: { by: Group; rows: readonly Row[]; total: Figures }) {
  const all = by === 'day';
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={w.by[by]}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{w.columns[by]}</th>
            {all && <><th scope="col">{w.columns.conversations}</th><th scope="col">{w.columns.resolvedByBot}</th></>}
            <th scope="col">{w.columns.requests}</th>
            <th scope="col">{w.columns.taken}</th>
            <th scope="col">{w.columns.waiting}</th>
            <th scope="col">{w.columns.requestToFirstLine}</th>
            <th scope="col">{w.columns.takeovers}</th>
            <th scope="col">{w.columns.controlToFirstLine}</th>
            <th scope="col">{w.columns.takeoverLength}</th>
          </tr>
        </thead>
        <tbody>{rows.map(({ key, name, figures }) => <Cells key={key} name={name} figures={figures} all={all} />)}</tbody>
        {all && <tfoot><Cells name={w.total} figures={total} all /></tfoot>}
      </table>
    </div>
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
    </tr>
  );
}

function Length({ spread: { median, p90 } }: { spread: Spread }) {
  return (
    <td>
      {lengthWords(median)}
      {p90 !== null && <span className={styles.ninety}>{w.named(w.p90, lengthWords(p90))}</span>}
    </td>
  );
}

function rowsOf({ days, agents, stories }: FigureReport, by: Group): Row[] {
  if (by === 'agent') return agents.map(({ id, name, figures }) => ({ key: id, name: name || w.formerAgent, figures }));
  if (by === 'story') return stories.map(({ story, figures }) => ({ key: story ?? '', name: story ?? w.noStory, figures }));
  return days.map(({ date, figures }) => ({ key: date, name: dayWords(date), figures }));
}

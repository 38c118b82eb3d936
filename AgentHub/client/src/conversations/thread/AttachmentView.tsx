import { Link } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons';
import type { Attachment } from '../../api/activity';
import { conversationTexts } from '../texts';
import { summarizeCard } from './cards';
import { Choices } from './Choices';
import { ownPicture, safeHref } from './links';
import { RichText } from './RichText';
import styles from './Thread.module.css';

export function AttachmentView({ attachment }: { attachment: Attachment }) {
  const card = summarizeCard(attachment);
  if (card) return <CardView attachment={attachment} />;
  const name = attachment.name || fileName(attachment);
  const href = safeHref(attachment.contentUrl);
  const picture = attachment.contentType?.startsWith('image/') ? ownPicture(attachment.contentUrl) : null;
  if (picture) {
    return (
      <a className={styles.framed} href={picture} target="_blank" rel="noopener noreferrer">
        <img className={styles.picture} src={picture} alt={attachment.name ? '' : conversationTexts.thread.image} loading="lazy" />
        <bdi>{attachment.name}</bdi>
      </a>
    );
  }
  return (
    <span className={styles.file}>
      <AttachRegular aria-hidden />
      {href ? <Link inline href={href} target="_blank" rel="noopener noreferrer nofollow"><bdi>{name}</bdi></Link> : <bdi>{name}</bdi>}
    </span>
  );
}

function CardView({ attachment }: { attachment: Attachment }) {
  const card = summarizeCard(attachment);
  if (!card) return null;
  const picture = ownPicture(card.picture);
  const elsewhere = picture === null ? safeHref(card.picture) : null;
  return (
    <div className={styles.card} role="group" aria-label={card.title || conversationTexts.thread.card}>
      {picture && <img className={styles.picture} src={picture} alt="" loading="lazy" />}
      {card.title && <strong dir="auto">{card.title}</strong>}
      {card.words.map((words, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a card's words never move
        <p key={place} dir="auto">
          <RichText text={words} />
        </p>
      ))}
      {elsewhere && (
        <Link inline href={elsewhere} target="_blank" rel="noopener noreferrer nofollow">
          {conversationTexts.thread.image}
        </Link>
      )}
      <Choices choices={card.choices} />
    </div>
  );
}

function fileName({ contentUrl, contentType }: Attachment): string {
  const last = contentUrl?.startsWith('data:') ? '' : contentUrl?.split(/[?#]/)[0]?.split('/').at(-1);
  return last || (contentType ? `${conversationTexts.thread.attachment} (${contentType})` : conversationTexts.thread.attachment);
}

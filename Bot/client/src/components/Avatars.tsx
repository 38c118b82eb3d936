import { useState } from 'react';

export function BotAvatar({ logo }: { readonly logo: string | null }) {
  const [failed, setFailed] = useState(false);
  return (
    <span className="avatar avatar-bot" aria-hidden="true">
      {logo && !failed ? <img src={logo} alt="" onError={() => setFailed(true)} /> : <Bubble />}
    </span>
  );
}

function Bubble() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" fill="currentColor">
      <path d="M5 5h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-6l-4 3.5V16H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z" />
    </svg>
  );
}

export function AgentAvatar({ label, picture }: { readonly label: string; readonly picture: string | null | undefined }) {
  const [failed, setFailed] = useState(false);
  return (
    <span className="avatar avatar-agent" title={label} aria-hidden="true">
      {picture && !failed ? (
        <img src={`/webchat/agents/${encodeURIComponent(picture)}`} alt="" onError={() => setFailed(true)} />
      ) : (
        <Headset />
      )}
    </span>
  );
}

function Headset() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round">
      <path d="M5 14v-2a7 7 0 0 1 14 0v2" />
      <rect x="3.8" y="13" width="3.6" height="5.4" rx="1.6" fill="currentColor" />
      <rect x="16.6" y="13" width="3.6" height="5.4" rx="1.6" fill="currentColor" />
      <path d="M18.6 18.4c0 1.6-1.6 2.4-4 2.4" />
    </svg>
  );
}

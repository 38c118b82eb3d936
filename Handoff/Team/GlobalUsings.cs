global using LiveTakeover.Handoff.Conversations;
global using LiveTakeover.Handoff.Store;

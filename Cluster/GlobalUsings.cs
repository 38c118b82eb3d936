global using LiveTakeover.Handoff.Store;

global using LiveTakeover.Handoff.Tests;

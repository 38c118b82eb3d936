global using System.Net;
global using LiveTakeover.Handoff.Team.Accounts;

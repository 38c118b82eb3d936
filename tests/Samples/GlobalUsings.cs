global using Microsoft.Bot.Builder;
global using Microsoft.Bot.Builder.Dialogs;
global using Microsoft.Bot.Builder.Dialogs.Choices;
global using Microsoft.Bot.Schema;
global using Microsoft.Extensions.DependencyInjection;

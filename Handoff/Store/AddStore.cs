using LiveTakeover.Handoff.Store.Keys;
using LiveTakeover.Handoff.Store.Migrations;
using LiveTakeover.Handoff.Store.Postgres;
using LiveTakeover.Handoff.Store.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Store;

public static class AddStoreExtension
{
    /// <summary>Adds the database that the settings name. It is opened and migrated when first used. A second call adds nothing.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        if (services.Any(service => service.ServiceType == typeof(IDatabase))) return services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<StoreOptions>().Bind(configuration.GetSection(StoreOptions.Section))
            .Configure(options => options.DataFolder = configuration[StoreOptions.DataFolderKey] ?? options.DataFolder).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StoreOptions>, CheckStoreOptions>();
        services.AddSingleton<ChangeSignals>().AddSingleton<TransactionHandlers>().AddSingleton<KeyRing>();
        services.AddSingleton<StoreAvailability>().AddSingleton<StoreProbe>().AddSingleton<StoreParts>();
        services.AddExceptionHandler<AnswerUnavailable>();
        services.AddMigrations<StoreOptions>("Store");
        services.AddSingleton<IDatabase>(Open);
        return services;
    }

    private static IDatabase Open(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<StoreOptions>>().Value;
        var migrations = new MigrationRunner(provider.GetServices<MigrationSet>());
        var parts = provider.GetRequiredService<StoreParts>();
        return options.Provider == StoreOptions.PostgreSQL
            ? new PostgresDatabase(options.ConnectionString!, migrations, parts)
            : new SqliteDatabase(options.SqlitePath, migrations, parts);
    }
}

CREATE TABLE store_probe (
    id    INTEGER PRIMARY KEY,
    tries BIGINT NOT NULL
);

CREATE TABLE step_figures (
    story_id  TEXT NOT NULL,
    day       INTEGER NOT NULL,
    step_id   TEXT NOT NULL,
    writer    TEXT NOT NULL,
    reached   BIGINT NOT NULL,
    left_here BIGINT NOT NULL,
    asked     BIGINT NOT NULL,
    fell_back BIGINT NOT NULL,
    PRIMARY KEY (story_id, day, step_id, writer)
);
CREATE INDEX step_figures_day ON step_figures (day);

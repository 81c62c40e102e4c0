package data

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"gorm.io/gorm"

	"sothidua/assets/words"
)

// ObstacleKind says why a row stands in the way of a step.
type ObstacleKind string

// The kinds of obstacle.
const (
	ObstacleChanged  ObstacleKind = "changed"  // the row is not as the step left it
	ObstacleGone     ObstacleKind = "gone"     // the row is no more
	ObstacleThere    ObstacleKind = "there"    // a row that the step removed is there
	ObstacleRefers   ObstacleKind = "refers"   // a later row belongs to one that would go
	ObstacleNeeds    ObstacleKind = "needs"    // the row belongs to one that is no more
	ObstacleTwice    ObstacleKind = "twice"    // a later row has the same key
	ObstacleEvidence ObstacleKind = "evidence" // an official print would go
)

// Obstacle (vướng mắc) is a row that stands in the way of turning a step.
type Obstacle struct {
	Kind   ObstacleKind
	Record string
	RowKey string
	Row    string // JSON of the row, as the step or the book has it
	By     Step   `gorm:"-"` // what touched it last; ID zero where the journal does not know
}

var obstacleTexts = map[ObstacleKind]string{
	ObstacleChanged: words.ObstacleChanged, ObstacleGone: words.ObstacleGone, ObstacleThere: words.ObstacleThere,
	ObstacleRefers: words.ObstacleRefers, ObstacleNeeds: words.ObstacleNeeds, ObstacleTwice: words.ObstacleTwice,
	ObstacleEvidence: words.ObstacleEvidence,
}

// Text names the obstacle in a sentence.
func (o Obstacle) Text() string {
	by := ""
	if o.By.ID != 0 {
		by = fmt.Sprintf(words.ObstacleBy, o.By.Label, time.UnixMilli(o.By.At).Format(words.ObstacleTime))
	}
	text := obstacleTexts[o.Kind]
	if strings.Count(text, "%s") == 1 {
		return fmt.Sprintf(text, called(o.Record, o.Row))
	}
	return fmt.Sprintf(text, called(o.Record, o.Row), by)
}

// ownNames are where the name of a record may stand, the best first.
var ownNames = []string{
	"full_name", "subject_name", "short_name", "name", "title", "citation", "speaker", "content", "caption", "text", "person_name", "theme", "number",
}

// called is the kind of a record with its own name, as far as its row says it.
func called(record, row string) string {
	var columns map[string]any
	kind := words.JournalRecords[record]
	if json.Unmarshal([]byte(row), &columns) == nil {
		for _, column := range ownNames {
			if name := fmt.Sprint(columns[column]); columns[column] != nil && name != "" {
				return kind + " " + name
			}
		}
	}
	return kind
}

// The queries below name their index: what they ask for must not cost more with every
// step that stands in the journal, whatever the statistics say.

// obstacles finds what stands in the way of turning a step.
func obstacles(db *gorm.DB, step Step, limit int) ([]Obstacle, error) {
	var records []string
	source := step.source()
	if err := db.Raw("SELECT DISTINCT record FROM changes INDEXED BY changes_step WHERE step_id = ?", source).Scan(&records).Error; err != nil {
		return nil, err
	}
	references, err := referencesOf(db)
	if err != nil {
		return nil, err
	}
	var found []Obstacle
	for _, record := range records {
		t, ok := watched(record)
		if !ok {
			continue // the table is no more, nothing of it is written
		}
		queries := []string{notAsLeft(t)}
		for _, r := range references {
			if r.child.name == record {
				queries = append(queries, needs(r))
			}
			// A print that belongs to a row does not hinder its undo, it stays alone.
			if r.parent.name == record && (r.child.name != "prints" || step.UndoneBy != nil) {
				queries = append(queries, refers(r))
			}
		}
		if record == "prints" && step.UndoneBy == nil {
			queries = append(queries, evidence)
		}
		for _, query := range queries {
			var some []Obstacle
			if err := db.Raw(query, map[string]any{"step": source, "limit": limit}).Scan(&some).Error; err != nil {
				return nil, err
			}
			if found = append(found, some...); len(found) >= limit {
				return toldBy(db, source, found[:limit])
			}
		}
	}
	return toldBy(db, source, found)
}

// toldBy says what touched the rows last.
func toldBy(db *gorm.DB, source int64, found []Obstacle) ([]Obstacle, error) {
	for i, o := range found {
		err := db.Raw(`SELECT s.* FROM changes c JOIN steps s ON s.id = c.step_id
			WHERE c.record = ? AND c.row_key = ? AND c.step_id <> ? ORDER BY c.id DESC LIMIT 1`, o.Record, o.RowKey, source).Scan(&found[i].By).Error
		if err != nil {
			return nil, err
		}
		if found[i].By.ID < source {
			found[i].By = Step{}
		}
	}
	return found, nil
}

// notAsLeft asks for the rows of a table that are not what the step left. What its
// rows in the journal do not know is not compared. Of a print only its references
// are, the rest of it goes on.
func notAsLeft(t table) string {
	var same []string
	for _, column := range t.columns {
		if !isKeyColumn(column) && (t.name != "prints" || strings.HasSuffix(column, "_id")) {
			same = append(same, fmt.Sprintf("(now.%[1]s IS json_extract(c.after, '$.%[1]s') OR json_type(c.after, '$.%[1]s') IS NULL)", column))
		}
	}
	return fmt.Sprintf(`SELECT CASE WHEN c.after IS NULL THEN '%[1]s' WHEN now.%[2]s IS NULL THEN '%[3]s' ELSE '%[4]s' END AS kind,
			'%[5]s' AS record, c.row_key, coalesce(c.after, c.before) AS row
		FROM (SELECT max(id) AS id FROM changes INDEXED BY changes_step WHERE step_id = @step AND record = '%[5]s' GROUP BY row_key) last
		CROSS JOIN changes c ON c.id = last.id LEFT JOIN %[5]s now ON now.%[2]s = %[6]s
		WHERE CASE WHEN c.after IS NULL THEN now.%[2]s IS NOT NULL WHEN now.%[2]s IS NULL THEN 1
			WHEN json_object(%[7]s) = c.after THEN 0 ELSE NOT (%[8]s) END
		LIMIT @limit`, ObstacleThere, t.key, ObstacleGone, ObstacleChanged, t.name, t.keyOf("c.row_key"),
		t.pairs("now"), strings.Join(same, " AND "))
}

// refers asks for rows that belong to one that would go and that the step did not
// touch: they would go with it, or be changed.
func refers(r reference) string {
	return fmt.Sprintf(`SELECT '%[1]s' AS kind, '%[2]s' AS record, CAST(child.%[3]s AS TEXT) AS row_key, json_object(%[4]s) AS row
		FROM %[2]s child WHERE child.%[5]s IN (SELECT %[6]s FROM changes INDEXED BY changes_step WHERE step_id = @step AND record = '%[7]s' AND op = 'insert')
		AND NOT EXISTS (SELECT 1 FROM changes own INDEXED BY changes_row WHERE own.step_id = @step AND own.record = '%[2]s' AND own.row_key = CAST(child.%[3]s AS TEXT))
		LIMIT @limit`, ObstacleRefers, r.child.name, r.child.key, r.child.pairs("child"), r.column, r.parent.keyOf("row_key"), r.parent.name)
}

// needs asks for rows that would come back and belong to one that is no more.
func needs(r reference) string {
	return fmt.Sprintf(`SELECT '%[1]s' AS kind, '%[2]s' AS record, c.row_key, c.before AS row FROM changes c INDEXED BY changes_step
		WHERE c.step_id = @step AND c.record = '%[2]s' AND c.op <> 'insert' AND json_extract(c.before, '$.%[3]s') IS NOT json_extract(c.after, '$.%[3]s')
		AND json_extract(c.before, '$.%[3]s') IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM %[4]s parent WHERE parent.%[5]s = json_extract(c.before, '$.%[3]s'))
		AND NOT EXISTS (SELECT 1 FROM changes own INDEXED BY changes_row WHERE own.step_id = @step AND own.record = '%[4]s'
			AND own.row_key = CAST(json_extract(c.before, '$.%[3]s') AS TEXT) AND own.op = 'delete')
		LIMIT @limit`, ObstacleNeeds, r.child.name, r.column, r.parent.name, r.parent.key)
}

// evidence asks for official prints that would go, or whose withdrawal would.
var evidence = fmt.Sprintf(`SELECT '%s' AS kind, record, row_key, after AS row FROM changes INDEXED BY changes_step
	WHERE step_id = @step AND record = 'prints' AND (op = 'insert' OR json_extract(before, '$.withdrawn_at') IS NOT json_extract(after, '$.withdrawn_at'))
	LIMIT @limit`, ObstacleEvidence)

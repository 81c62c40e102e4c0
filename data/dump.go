package data

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Dump writes every table except the journal as sorted text, one row a line, so
// that two books can be compared. Contents are named by their hash.
func (b *Book) Dump(ctx context.Context, w io.Writer) error {
	out := bufio.NewWriter(w)
	for _, t := range tables() {
		if err := b.dumpTable(ctx, out, t); err != nil {
			return explain(b.Path, err)
		}
	}
	if err := b.dumpTable(ctx, out, table{"contents", "hash", []string{"hash"}}); err != nil {
		return explain(b.Path, err)
	}
	return out.Flush()
}

func (b *Book) dumpTable(ctx context.Context, out *bufio.Writer, t table) error {
	return b.eachRow(ctx, t, func(values []any) error {
		fmt.Fprint(out, t.name)
		for i, value := range values {
			text := "null"
			if value != nil {
				text = fmt.Sprintf("%q", fmt.Sprint(value))
			}
			fmt.Fprintf(out, "\t%s=%s", t.columns[i], text)
		}
		fmt.Fprintln(out)
		return nil
	})
}

// eachRow gives the rows of a table by their key. Values are nil, int64, float64 or
// string, in the order of the table's columns; they hold until the next row.
func (b *Book) eachRow(ctx context.Context, t table, take func(values []any) error) error {
	rows, err := b.sql.QueryContext(ctx, fmt.Sprintf("SELECT %s FROM %s ORDER BY %s", strings.Join(t.columns, ", "), t.name, t.key))
	if err != nil {
		return err
	}
	defer rows.Close()
	values := make([]any, len(t.columns))
	places := make([]any, len(values))
	for i := range values {
		places[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(places...); err != nil {
			return err
		}
		if err := take(values); err != nil {
			return err
		}
	}
	return rows.Err()
}

// ErrMoved ends a reading of the whole book that something was saved into meanwhile.
var ErrMoved = errors.New("the book was changed while it was read")

// Records gives all that the book holds but its journal, table by table, the rows by
// their key: begin hears the name of a table and its columns, take the values of each
// row (nil, int64, float64 or string), which hold until the next one. What was read is
// of one moment, or the error is ErrMoved.
func (b *Book) Records(ctx context.Context, begin func(table string, columns []string) error, take func(values []any) error) error {
	before, err := b.LastStep(ctx)
	if err != nil {
		return err
	}
	for _, t := range tables() {
		if err := begin(t.name, t.columns); err != nil {
			return err
		}
		if err := b.eachRow(ctx, t, take); err != nil {
			return explain(b.Path, err)
		}
	}
	after, err := b.LastStep(ctx)
	if err == nil && (after.ID != before.ID || after.Mark != before.Mark) {
		err = ErrMoved
	}
	return err
}

// ContentHashes are those of all contents that the book holds.
func (b *Book) ContentHashes(ctx context.Context) (hashes []string, err error) {
	err = b.read(ctx).Model(Content{}).Order("hash").Pluck("hash", &hashes).Error
	return hashes, explain(b.Path, err)
}

package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strconv"

	"sothidua/app/exchange"
)

// byteOrder begins a text, so that Excel and Notepad read it as UTF-8.
const byteOrder = "\ufeff"

// begin writes the heads of both files.
func (p *pair) begin() {
	p.csv.WriteString(byteOrder)
	p.record(p.table.Columns)
	for _, column := range p.table.Columns {
		p.quotedTitles = append(p.quotedTitles, string(quoted(column)))
	}
	p.json.WriteString("[")
}

func (p *pair) end() { p.json.WriteString("\n]\n") }

// row writes one record. In the CSV nothing counts as a formula, in the JSON each value
// is exactly the book's.
func (p *pair) row(values []any) {
	cells := make([]string, len(values))
	if p.table.Rows > 0 {
		p.json.WriteString(",")
	}
	p.json.WriteString("\n{")
	for i, value := range values {
		text := "null"
		switch v := value.(type) {
		case int64:
			cells[i] = strconv.FormatInt(v, 10)
			text = cells[i]
		case float64:
			cells[i] = strconv.FormatFloat(v, 'g', -1, 64)
			text = cells[i]
		case string:
			cells[i] = exchange.Guard(v)
			text = string(quoted(v))
		}
		if i > 0 {
			p.json.WriteString(", ")
		}
		p.json.WriteString(p.quotedTitles[i] + ": " + text)
	}
	p.json.WriteString("}")
	p.record(cells)
	p.table.Rows++
}

// record writes a line of the CSV; an error stays with the file until it is closed.
func (p *pair) record(cells []string) {
	w := csv.NewWriter(p.csv)
	w.UseCRLF = true
	w.Write(cells)
	w.Flush()
}

// quoted is a text as JSON, with its own letters.
func quoted(text string) []byte {
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	out.Encode(text) // a text always can be
	return bytes.TrimSpace(b.Bytes())
}

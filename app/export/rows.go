package export

import (
	"bytes"
	"strconv"

	"sothidua/app/exchange"
)

// byteOrder begins a text, so that Excel and Notepad read it as UTF-8.
const byteOrder = "\ufeff"

// begin writes the heads of both files.
func (p *pair) begin() {
	p.csv.WriteString(byteOrder)
	p.record.Write(p.table.Columns)
	for _, column := range p.table.Columns {
		p.quotedTitles = append(p.quotedTitles, string(p.quoted(column)))
	}
	p.json.WriteString("[")
}

func (p *pair) end() { p.json.WriteString("\n]\n") }

// row writes one record. In the CSV nothing counts as a formula, in the JSON each value
// is exactly the book's. It is written while the window is in use, a million times in a
// large book, and so leaves nothing behind to be collected.
func (p *pair) row(values []any) {
	if p.table.Rows > 0 {
		p.json.WriteString(",")
	}
	p.json.WriteString("\n{")
	for i, value := range values {
		if i > 0 {
			p.json.WriteString(", ")
		}
		p.json.WriteString(p.quotedTitles[i])
		p.json.WriteString(": ")
		p.cells[i] = ""
		switch v := value.(type) {
		case nil:
			p.json.WriteString("null")
		case int64:
			p.cells[i] = strconv.FormatInt(v, 10)
			p.json.WriteString(p.cells[i])
		case float64:
			p.cells[i] = strconv.FormatFloat(v, 'g', -1, 64)
			p.json.WriteString(p.cells[i])
		case string:
			p.cells[i] = exchange.Guard(v)
			p.json.Write(p.quoted(v))
		}
	}
	p.json.WriteString("}")
	p.record.Write(p.cells) // an error stays with the file until it is closed
	p.table.Rows++
}

// quoted is a text as JSON, with its own letters, until the next one is asked for.
func (p *pair) quoted(text string) []byte {
	p.quote.Reset()
	p.text = text
	p.quoter.Encode(&p.text) // a text always can be
	return bytes.TrimSpace(p.quote.Bytes())
}

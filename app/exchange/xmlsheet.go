package exchange

import "strings"

// Excel's own XML of 2003, which programs write and call .xls: a sheet's rows of cells, which say
// their places where they leave some out.
// https://learn.microsoft.com/previous-versions/office/developer/office-xp/aa140066(v=office.10)

func isSpreadsheetXML(text string) bool {
	head := text[:min(len(text), 4096)]
	return strings.Contains(head, "urn:schemas-microsoft-com:office:spreadsheet") && strings.Contains(head, "<") && strings.Contains(strings.ToLower(head), "workbook")
}

// spreadsheetXML is such a workbook while it is read.
type spreadsheetXML struct {
	tables      []*table
	styles      map[string]face
	style       string // that is being read
	row, column int
	rowsMore    int // that the row stands for besides itself
	of          struct {
		style, kind  string
		right, below int // cells that it covers besides itself
		formula      bool
	}
	text    strings.Builder
	reading bool
	remarks int // depth within a remark on a cell
}

func readSpreadsheetXML(text string) ([]*table, error) {
	s := &spreadsheetXML{styles: map[string]face{}}
	err := tokens{s.start, func(text string) {
		if s.reading && s.remarks == 0 {
			s.text.WriteString(text)
		}
	}, s.end}.walk([]byte(text))
	return s.tables, err
}

func (s *spreadsheetXML) start(name string, attr map[string]string) {
	switch name {
	case "Style":
		s.style = attr["ID"]
		s.styles[s.style] = s.styles[attr["Parent"]]
	case "Font":
		if s.style != "" {
			f := s.styles[s.style]
			f.font, f.struck = attr["FontName"], attr["StrikeThrough"] == "1"
			s.styles[s.style] = f
		}
	case "NumberFormat":
		if s.style != "" {
			f := s.styles[s.style]
			f.percent = attr["Format"] == "Percent" || isPercent(0, attr["Format"])
			s.styles[s.style] = f
		}
	case "Worksheet":
		s.tables = append(s.tables, newTable(attr["Name"]))
		s.row = 0
	case "Visible": // of a sheet, where it is not
		if len(s.tables) > 0 {
			s.tables[len(s.tables)-1].Hidden = true
		}
	case "Table":
		s.column = 0
	case "Column":
		s.columns(attr)
	case "Row":
		if s.row += 1 + s.rowsMore; number(attr["Index"]) > 0 {
			s.row = number(attr["Index"])
		}
		s.column, s.rowsMore = 0, max(number(attr["Span"]), 0)
		if t := s.table(); t != nil && attr["Hidden"] == "1" {
			t.hidden[s.row] = true
		}
	case "Cell":
		if at := number(attr["Index"]); at > 0 {
			s.column = at - 1
		}
		s.of.style, s.of.kind, s.of.formula = attr["StyleID"], "", attr["Formula"] != ""
		s.of.right, s.of.below = max(number(attr["MergeAcross"]), 0), max(number(attr["MergeDown"]), 0)
		s.text.Reset()
	case "Comment":
		s.remarks++
	case "Data":
		if s.remarks == 0 {
			s.of.kind, s.reading = attr["Type"], true
		}
	}
}

func (s *spreadsheetXML) end(name string) {
	switch name {
	case "Style":
		s.style = ""
	case "Comment":
		s.remarks = max(s.remarks-1, 0)
	case "Data":
		s.reading = s.reading && s.remarks > 0
	case "Cell":
		s.cell()
		s.column += 1 + s.of.right
	}
}

// columns notes which columns of a sheet are hidden.
func (s *spreadsheetXML) columns(attr map[string]string) {
	if at := number(attr["Index"]); at > 0 {
		s.column = at - 1
	}
	for range 1 + min(max(number(attr["Span"]), 0), MostColumns) {
		if t := s.table(); t != nil && attr["Hidden"] == "1" {
			t.Away[s.column] = true
		}
		s.column++
	}
}

func (s *spreadsheetXML) table() *table {
	if len(s.tables) == 0 {
		return nil
	}
	return s.tables[len(s.tables)-1]
}

// cell puts the cell that ended into its sheet.
func (s *spreadsheetXML) cell() {
	t := s.table()
	if t == nil {
		return
	}
	f := s.styles[s.of.style]
	c := cell{text: s.text.String(), font: f.font, struck: f.struck}
	switch s.of.kind {
	case "Number":
		c = (&workbook{styles: []face{f}}).cell("n", c.text, 0, "", false)
		c.font, c.struck = f.font, f.struck
	case "DateTime":
		c = isoDate(c.text)
	case "Boolean":
		c.text = map[string]string{"1": "TRUE"}[strings.TrimSpace(c.text)]
	case "Error":
		c.kind = Wrong
	case "":
		if c = (cell{}); s.of.formula {
			c.kind = Unknown
		}
	}
	t.put(s.row, s.column, c)
	if (s.of.right > 0 || s.of.below > 0) && len(t.Spans) < MostRows {
		t.Spans = append(t.Spans, Span{Row: s.row, Rows: 1 + s.of.below, Column: s.column, Columns: 1 + s.of.right})
	}
}

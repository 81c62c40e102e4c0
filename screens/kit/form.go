package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"sothidua/data/fault"
)

// Form (biểu nhập) lays fields out in two columns, in the order of the paper form.
type Form struct {
	widget.BaseWidget
	Title string   // of its dialog, or what it is called among drafts
	About []string // the record it is for, as its screen names it
	Do    string   // on the dialog's button, where what it does is not to save

	rows   []formRow
	fields []Field
	width  float32
	keeper Keeper // nil for a form whose typing is not kept
	again  *again // nil where nothing is gone on with
	notice *fyne.Container
}

// formRow holds one object over both columns, or one per column, or halves of a column.
type formRow struct {
	cells   [2][]fyne.CanvasObject
	wide    fyne.CanvasObject
	heading bool
}

const (
	columnGap = 16
	halfGap   = 10
	rowGap    = 10
)

// NewForm returns an empty form.
func NewForm() *Form {
	f := &Form{notice: Stack(0)}
	f.notice.Hide()
	f.rows = []formRow{{wide: f.notice}}
	f.ExtendBaseWidget(f)
	return f
}

// Add puts a field into the next free column.
func (f *Form) Add(field Field) *Form {
	f.cell(field)
	f.take(field)
	return f
}

// AddTwo puts two short fields side by side into the next free column.
func (f *Form) AddTwo(left, right Field) *Form {
	f.cell(left, right)
	f.take(left, right)
	return f
}

// AddWide puts a field over both columns.
func (f *Form) AddWide(field Field) *Form {
	f.rows = append(f.rows, formRow{wide: field})
	f.take(field)
	f.Refresh()
	return f
}

// AddObject puts anything else over both columns.
func (f *Form) AddObject(object fyne.CanvasObject) *Form {
	f.rows = append(f.rows, formRow{wide: object})
	f.Refresh()
	return f
}

// Heading begins a part of the form.
func (f *Form) Heading(text string) *Form {
	t := newText(text, textSize(), Plain)
	t.TextStyle.Bold = true
	f.rows = append(f.rows, formRow{wide: t, heading: true})
	f.Refresh()
	return f
}

func (f *Form) take(fields ...Field) {
	for _, field := range fields {
		f.fields = append(f.fields, field)
		if l, ok := field.(interface{ listen(fn func()) }); ok {
			l.listen(f.typed)
		}
		if g, ok := field.(interface{ onGrow(fn func()) }); ok {
			g.onGrow(f.Refresh)
		}
	}
}

func (f *Form) cell(objects ...fyne.CanvasObject) {
	last := len(f.rows) - 1
	if last >= 0 && f.rows[last].wide == nil && f.rows[last].cells[1] == nil {
		f.rows[last].cells[1] = objects
	} else {
		f.rows = append(f.rows, formRow{cells: [2][]fyne.CanvasObject{objects, nil}})
	}
	f.Refresh()
}

// Fields returns the fields in reading order.
func (f *Form) Fields() []Field { return f.fields }

// Field returns the field with key, nil if there is none.
func (f *Form) Field(key string) Field {
	for _, field := range f.fields {
		if field.Key() == key {
			return field
		}
	}
	return nil
}

// Check examines every field, says under each what is wrong and puts the cursor into
// the first bad one. It reports whether all are well.
func (f *Form) Check(c fyne.Canvas) bool {
	var bad Field
	for _, field := range f.fields {
		if field.Visible() && !field.Check() && bad == nil {
			bad = field
		}
	}
	f.Refresh()
	if bad != nil && c != nil {
		bad.Focus(c)
	}
	return bad == nil
}

// Blame shows under its field what a fault says about one, and puts the cursor there.
func (f *Form) Blame(c fyne.Canvas, err error) {
	said := fault.Of(err)
	if said == nil || said.Field == "" {
		return
	}
	if field := f.Field(said.Field); field != nil {
		field.SetError(said.What)
		f.Refresh()
		field.Focus(c)
	}
}

// Focus puts the cursor into the first field.
func (f *Form) Focus(c fyne.Canvas) {
	if len(f.fields) > 0 {
		f.fields[0].Focus(c)
	}
}

// Changed reports whether any field differs from the last MarkClean.
func (f *Form) Changed() bool {
	for _, field := range f.fields {
		if field.Changed() {
			return true
		}
	}
	return false
}

// MarkClean takes what the form holds now as saved.
func (f *Form) MarkClean() {
	for _, field := range f.fields {
		field.MarkClean()
	}
	f.unnotify()
	if f.keeper != nil {
		f.keeper.Clean()
	}
	CommandsOf(f).tell()
}

// OnChange calls fn after each edit of any field.
func (f *Form) OnChange(fn func()) {
	for _, field := range f.fields {
		if l, ok := field.(interface{ listen(fn func()) }); ok {
			l.listen(fn)
		}
	}
}

// shown are the rows without what is hidden, so that no place stays empty for it.
func (f *Form) shown() []formRow {
	var rows []formRow
	for _, row := range f.rows {
		if row.wide != nil {
			rows = append(rows, row)
			continue
		}
		for _, cell := range row.cells {
			last := len(rows) - 1
			switch {
			case !slices.ContainsFunc(cell, fyne.CanvasObject.Visible):
			case last >= 0 && rows[last].wide == nil && rows[last].cells[1] == nil:
				rows[last].cells[1] = cell
			default:
				rows = append(rows, formRow{cells: [2][]fyne.CanvasObject{cell}})
			}
		}
	}
	return rows
}

// place lays the form out at width and returns its height; with move false it only measures.
func (f *Form) place(width float32, move bool) float32 {
	column := (width - columnGap) / 2
	y := float32(0)
	for i, row := range f.shown() {
		if row.heading && i > 1 { // the first row is the notice
			y += 6
		}
		height := float32(0)
		if row.wide != nil {
			height = heightIn(row.wide, width)
			put(row.wide, 0, y, width, height, move)
		}
		for c, cell := range row.cells {
			each := (column - float32(len(cell)-1)*halfGap) / float32(max(len(cell), 1))
			for _, object := range cell {
				height = max(height, heightIn(object, each))
			}
			for n, object := range cell {
				x := float32(c)*(column+columnGap) + float32(n)*(each+halfGap)
				put(object, x, y, each, heightIn(object, each), move)
			}
		}
		if height > 0 {
			y += height + rowGap
		}
	}
	return max(y-rowGap, 0)
}

func put(object fyne.CanvasObject, x, y, width, height float32, move bool) {
	if move {
		object.Move(fyne.NewPos(x, y))
		object.Resize(fyne.NewSize(width, height))
	}
}

// CreateRenderer draws the rows.
func (f *Form) CreateRenderer() fyne.WidgetRenderer { return &formView{form: f} }

type formView struct{ form *Form }

func (v *formView) Layout(size fyne.Size) {
	v.form.width = size.Width
	v.form.place(size.Width, true)
}

func (v *formView) MinSize() fyne.Size {
	width := v.form.width
	if width == 0 {
		width = 640
	}
	return fyne.NewSize(2*fieldWidth+columnGap, v.form.place(width, false))
}

func (v *formView) Refresh() {
	if v.form.width > 0 {
		v.form.place(v.form.width, true)
	}
	canvas.Refresh(v.form)
}

func (v *formView) Objects() []fyne.CanvasObject { return v.form.Parts() }

// Parts are what lies in it.
func (f *Form) Parts() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, row := range f.rows {
		if row.wide != nil {
			objects = append(objects, row.wide)
		}
		for _, cell := range row.cells {
			objects = append(objects, cell...)
		}
	}
	return objects
}

func (v *formView) Destroy() {}

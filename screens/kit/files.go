package kit

import (
	"os"
	"path/filepath"
	"sort"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/files"
	"sothidua/data/viet"
)

// ImageFiles are the endings of pictures the program reads.
var ImageFiles = []string{".png", ".jpg", ".jpeg"}

// OpenFile lets the clerk choose a file; filter holds endings such as ".xlsx", nil for all.
// chosen is not called when the clerk turns back.
func OpenFile(win fyne.Window, filter []string, chosen func(path string)) {
	askSystem(win, FileWish{Kind: WishOpen, Title: words.KitOpenFile, Endings: filter}, chosen, func() {
		p := newPicker(win, words.KitOpenFile, chosen)
		p.filter = filter
		p.take = p.takeFile
		p.open("", p.table)
	})
}

// SaveFile lets the clerk choose where to write a file called name with the ending ext,
// such as ".pdf". What no file may be called goes out of the name. chosen gets the path
// and writes the file.
func SaveFile(win fyne.Window, name, ext string, chosen func(path string)) {
	name = files.Name(strings.TrimSuffix(name, ext)) + ext
	askSystem(win, FileWish{Kind: WishSave, Title: words.KitSaveFile, Name: name, Endings: []string{ext}}, chosen, func() {
		p := newPicker(win, words.KitSaveFile, chosen)
		p.filter, p.writes = []string{ext}, true
		p.take = func(path string) { p.takeNew(path, ext) }
		p.open(name, p.name)
	})
}

// PickImage lets the clerk choose a picture.
func PickImage(win fyne.Window, chosen func(path string)) { OpenFile(win, ImageFiles, chosen) }

// PickFolder lets the clerk choose a folder.
func PickFolder(win fyne.Window, chosen func(path string)) {
	askSystem(win, FileWish{Kind: WishFolder, Title: words.KitPickFolder}, chosen, func() {
		p := newPicker(win, words.KitPickFolder, chosen)
		p.folders = true
		p.take = func(path string) {
			if path == "" {
				path = p.folder
			}
			p.finish(path)
		}
		p.open("", p.table)
	})
}

// lastFolder is where the clerk chose last. The UI thread alone touches it.
var lastFolder string

// entry is a line of the picker.
type entry struct {
	name   string
	folder bool
	date   viet.Date
}

// picker is the dialog behind OpenFile, SaveFile and PickFolder: a box for the name or a
// whole path, and the folder's entries below it.
type picker struct {
	win      fyne.Window
	title    string
	folder   string
	filter   []string
	folders  bool   // folders alone
	writes   bool   // a file is to be written: its name is no file's of the folder
	proposed string // the name to write, empty where a file is opened
	chosen   func(path string)
	take     func(path string)
	place    *TextField
	name     *Input
	table    *Table[entry]
	end      func()
}

func newPicker(win fyne.Window, title string, chosen func(path string)) *picker {
	p := &picker{win: win, title: title, chosen: chosen, name: NewInput()}
	p.name.Called = words.KitFileName
	p.place = NewText("folder", words.KitFolder)
	p.table = NewTable([]Column[entry]{
		{Title: words.KitFileName, Text: func(e entry) string { return e.name }, Icon: func(e entry) string {
			if e.folder {
				return "open"
			}
			return ""
		}},
		{Title: words.KitFileDate, Width: 110, Text: func(e entry) string { return e.date.Slash() }, Less: func(a, b entry) bool { return a.date < b.date }},
	})
	p.table.Empty = words.KitEmptyFolder
	p.table.OnOpen = func(e entry) { p.enter(e) }
	p.table.OnSelect = func(e entry) {
		if !e.folder {
			p.name.SetText(e.name)
		}
	}
	p.name.OnEnter = p.confirm
	p.place.Input.OnEnter = func() { p.list(p.place.Text()) }
	return p
}

func (p *picker) open(name string, focus fyne.Focusable) {
	p.proposed = name
	p.name.SetText(name)
	content := Border(
		Stack(8, p.place, Border(nil, nil, Row(6, Secondary(words.KitParent, "", p.up)), Primary(p.title, p.key(), p.confirm), p.name)),
		nil, nil, nil, Pad(8, 0, 0, 0, Panel(p.table)))
	room := p.win.Canvas().Size()
	size := fyne.NewSize(min(760, room.Width-40), min(560, room.Height-40))
	p.end = Show(p.win, p.title, content, size, nil,
		Command{ID: "file.take", Key: p.key(), Title: p.title, Run: p.confirm},
		Command{ID: "file.up", Key: "BackSpace", Title: words.KitParent, Run: p.up})
	start := lastFolder
	if info, err := os.Stat(start); err != nil || !info.IsDir() { // none yet, or a stick that is out
		start = home()
	}
	p.list(start)
	p.win.Canvas().Focus(focus)
}

// key writes what is written and opens what is opened, as in other programs.
func (p *picker) key() string {
	if p.writes {
		return "Ctrl+S"
	}
	return "Ctrl+O"
}

func home() string {
	folder, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return folder
}

// list shows the entries of folder, folders first.
func (p *picker) list(folder string) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		p.refuse(err)
		return
	}
	found, err := os.ReadDir(folder)
	if err != nil {
		p.refuse(err)
		return
	}
	var entries []entry
	for _, file := range found {
		if strings.HasPrefix(file.Name(), ".") || (!file.IsDir() && !p.fits(file.Name())) {
			continue
		}
		e := entry{name: file.Name(), folder: file.IsDir()}
		if info, err := file.Info(); err == nil {
			e.date = viet.DateOf(info.ModTime())
		}
		entries = append(entries, e)
	}
	sort.SliceStable(entries, func(a, b int) bool {
		if entries[a].folder != entries[b].folder {
			return entries[a].folder
		}
		return viet.TextKey(entries[a].name) < viet.TextKey(entries[b].name)
	})
	p.folder = folder
	p.place.SetText(folder)
	p.place.SetError("")
	p.table.Select(-1)
	p.table.SetRows(entries)
	name := p.name.Text
	p.table.move(0, 1) // which takes the first file's name
	if p.writes {
		p.name.SetText(name)
	}
}

func (p *picker) refuse(err error) {
	f := fault.Of(fault.Wrap(fault.Storage, err, words.KitFileFault, words.KitFileNext))
	p.place.SetError(f.Error())
}

func (p *picker) fits(name string) bool {
	if p.folders || len(p.filter) == 0 {
		return !p.folders
	}
	for _, ext := range p.filter {
		if strings.HasSuffix(strings.ToLower(name), ext) {
			return true
		}
	}
	return false
}

func (p *picker) up() { p.list(filepath.Dir(p.folder)) }

func (p *picker) enter(e entry) {
	path := filepath.Join(p.folder, e.name)
	if e.folder {
		p.list(path)
		return
	}
	p.take(path)
}

// goInto shows a folder whose name was typed: the box holds again what was proposed.
func (p *picker) goInto(folder string) {
	p.name.SetText(p.proposed)
	p.list(folder)
}

// confirm takes what stands in the name box, which may be a whole path. A folder is gone into,
// where none is chosen.
func (p *picker) confirm() {
	name := strings.TrimSpace(p.name.Read())
	if name == "" {
		p.take("") // of folders the one that is shown: a marked one is gone into by Enter
		return
	}
	if !filepath.IsAbs(name) {
		name = filepath.Join(p.folder, name)
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() && !p.folders {
		p.goInto(name)
		return
	}
	p.take(name)
}

func (p *picker) takeFile(path string) {
	if _, err := os.Stat(path); err != nil {
		p.place.SetError(words.KitNoFile)
		return
	}
	p.finish(path)
}

// takeNew asks before a file is replaced.
func (p *picker) takeNew(path, ext string) {
	if path == "" {
		p.place.SetError(words.KitNeedName)
		return
	}
	if !strings.HasSuffix(strings.ToLower(path), ext) {
		path += ext
	}
	if _, err := os.Stat(path); err != nil {
		p.finish(path)
		return
	}
	Ask(p.win, words.KitReplace, filepath.Base(path), words.KitReplaceYes, func(yes bool) {
		if yes {
			p.finish(path)
		}
	})
}

func (p *picker) finish(path string) {
	lastFolder = filepath.Dir(path)
	p.end()
	p.chosen(path)
}

//go:build !windows

package printer_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/page"
	"sothidua/app/page/printer"
)

var doc = &page.Doc{Title: "Thử", Sections: []page.Section{page.Portrait(page.P(page.Left, 14, "Giao ước")), page.Landscape(page.P(page.Left, 14, "Danh sách"))}}

// service puts a print service of scripts on the path, with a printer A and the
// default one B, and returns the folder where it keeps its jobs.
func service(t *testing.T, lp string) string {
	t.Helper()
	folder := t.TempDir()
	for name, script := range map[string]string{
		"lpstat": "case $1 in -e) printf 'A\\nB\\n';; -d) echo 'system default destination: B';; esac",
		"lp":     lp,
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("JOBS", folder)
	t.Setenv("PATH", folder+string(os.PathListSeparator)+os.Getenv("PATH"))
	return folder
}

const takes = `printf '%s\n' "$@" > "$JOBS/arguments"; cat > "$JOBS/file"`

func TestSendHandsThePDFToTheService(t *testing.T) {
	// Given a print service.
	jobs := service(t, takes)
	// When sheets 2 to 3 are printed twice.
	err := printer.Send(doc, printer.Job{Printer: "A", Copies: 2, From: 2, To: 3, Title: "Biên bản năm 2023"})
	if err != nil {
		t.Fatal(err)
	}
	// Then it gets the file and is told not to scale it.
	arguments, _ := os.ReadFile(filepath.Join(jobs, "arguments"))
	want := "-d A -n 2 -P 2-3 -o media=A4 -o print-scaling=none -o collate=true -t Biên bản năm 2023"
	if got := strings.Join(strings.Split(strings.TrimSpace(string(arguments)), "\n"), " "); got != want {
		t.Errorf("lp %s\nwant %s", got, want)
	}
	if file, _ := os.ReadFile(filepath.Join(jobs, "file")); !strings.HasPrefix(string(file), "%PDF-") {
		t.Errorf("it got %.20q", file)
	}
}

func TestListPutsTheDefaultPrinterFirst(t *testing.T) {
	service(t, takes)
	printers, err := printer.List()
	if err != nil || len(printers) != 2 || printers[0] != (printer.Printer{Name: "B", Default: true}) {
		t.Errorf("%v, %v", printers, err)
	}
}

func TestWhatFailsIsSaidInWords(t *testing.T) {
	// A range without a sheet, a printer that is gone, a job that is refused.
	service(t, "echo 'lp: The printer or class does not exist.' >&2; exit 1")
	for job, want := range map[printer.Job]string{
		{From: 3, To: 2}: "từ trang 3 đến trang 2",
		{Printer: "C"}:   "Không tìm thấy máy in “C”",
		{Printer: "A"}:   "không nhận bản in",
	} {
		if err := printer.Send(doc, job); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v", job, err)
		}
	}
	// A system without a print service.
	t.Setenv("PATH", t.TempDir())
	if err := printer.Send(doc, printer.Job{}); err == nil || !strings.Contains(err.Error(), "chưa có máy in") {
		t.Errorf("no service: %v", err)
	}
}

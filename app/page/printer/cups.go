//go:build !windows

package printer

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"

	"sothidua/app/page"
	"sothidua/app/page/pdf"
)

// List returns the printers, the default one first.
func List() ([]Printer, error) {
	names, err := ask("lpstat", "-e")
	if err != nil || strings.TrimSpace(names) == "" {
		return nil, noPrinter(err)
	}
	standard, _ := ask("lpstat", "-d") // without a default it says so in words
	_, standard, _ = strings.Cut(standard, ": ")
	standard = strings.TrimSpace(standard)
	var first, others []Printer
	for name := range strings.Lines(names) {
		p := Printer{Name: strings.TrimSpace(name)}
		if p.Name == "" {
			continue
		}
		if p.Name == standard {
			p.Default = true
			first = append(first, p)
			continue
		}
		others = append(others, p)
	}
	return append(first, others...), nil
}

// Send prints a document. A printer that is gone and a job that is refused are
// faults; the print service takes a job whole or not at all.
func Send(doc *page.Doc, job Job) error {
	var file bytes.Buffer
	if _, err := pdf.Write(&file, doc); err != nil {
		return err
	}
	return SendPDF(file.Bytes(), job)
}

// SendPDF prints a PDF file as it is.
func SendPDF(file []byte, job Job) error {
	if err := job.check(); err != nil {
		return err
	}
	printers, err := List()
	if err != nil {
		return err
	}
	if job.Printer == "" && !printers[0].Default {
		job.Printer = printers[0].Name
	}
	media := "A4"
	if largeSheet.Match(file) {
		media = "A3" // all of it: the service takes one size for a job, and on the larger nothing is cut
	}
	cmd := exec.Command("lp", job.arguments(media)...)
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	cmd.Stdin = bytes.NewReader(file)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = io.Discard, &said
	if err := cmd.Run(); err != nil {
		err = errors.Join(err, errors.New(said.String()))
		for _, p := range printers {
			if job.Printer == "" || p.Name == job.Printer {
				return failed(err)
			}
		}
		return gone(job.Printer, err)
	}
	return nil
}

// largeSheet is the size of an A3 page as our PDF files have it.
var largeSheet = regexp.MustCompile(`/MediaBox \[0 0 (841\.\d+ )?1190\.`)

// arguments are those of lp.
func (j Job) arguments(media string) []string {
	var all []string
	if j.Printer != "" {
		all = append(all, "-d", j.Printer)
	}
	all = append(all, "-n", strconv.Itoa(max(j.Copies, 1)))
	if j.From > 0 || j.To > 0 {
		to := ""
		if j.To > 0 {
			to = strconv.Itoa(j.To)
		}
		all = append(all, "-P", fmt.Sprintf("%d-%s", max(j.From, 1), to))
	}
	return append(all, "-o", "media="+media, "-o", "print-scaling=none", "-o", "collate=true", "-t", j.Title)
}

// ask runs a command of the print service and returns what it says.
func ask(name string, arguments ...string) (string, error) {
	cmd := exec.Command(name, arguments...)
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	said, err := cmd.Output()
	return string(said), err
}

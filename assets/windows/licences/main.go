// Command licences writes the licences of every part shipped in the program:
// the program's own, those of the modules linked into the named program, of Go
// and of the fonts. It runs in the source tree: licences PROGRAM > LICENSES.txt.
package main

import (
	"debug/buildinfo"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
)

// part is one thing shipped, and where its licences lie.
type part struct {
	name   string
	folder string
}

// licence names the files that hold a licence or what it asks to pass on.
var licence = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|copyright|patents|unlicense)`)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("licences PROGRAM")
	}
	parts, err := linked(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range parts {
		if err := write(os.Stdout, p); err != nil {
			log.Fatal(err)
		}
	}
}

// linked lists the program itself, Go, and the modules in the program.
func linked(program string) ([]part, error) {
	info, err := buildinfo.ReadFile(program)
	if err != nil {
		return nil, err
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	parts := []part{
		{"Sổ Thi đua", "."},
		{"Tinos", filepath.Join("assets", "fonts")},
		{"Go " + strings.TrimPrefix(info.GoVersion, "go"), strings.TrimSpace(string(root))},
	}
	for _, module := range info.Deps {
		if module.Replace != nil && strings.HasPrefix(module.Replace.Path, "./data/") {
			continue // a folder of this program
		}
		folder, err := folderOf(module.Path)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part{module.Path + " " + module.Version, folder})
	}
	return parts, nil
}

// folderOf is where the source of a module lies, its replacement where it has one.
func folderOf(module string) (string, error) {
	out, err := exec.Command("go", "list", "-m", "-json", module).Output()
	if err != nil {
		return "", fmt.Errorf("%s: %w", module, err)
	}
	var found struct{ Dir string }
	if err := json.Unmarshal(out, &found); err != nil {
		return "", err
	}
	return found.Dir, nil
}

// write copies the licences of a part. Those of C sources and fonts lie deeper
// in their modules. A part without any is an error: it could not be shipped.
func write(w io.Writer, p part) error {
	files, err := find(p)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("%s has no licence file in %s", p.name, p.folder)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		title := p.name
		if inside, err := filepath.Rel(p.folder, file); err == nil && filepath.Dir(inside) != "." {
			title += " – " + filepath.ToSlash(inside)
		}
		fmt.Fprintf(w, "%s\n%s\n%s\n\n%s\n\n", strings.Repeat("=", 78), title, strings.Repeat("=", 78), strings.TrimSpace(string(text)))
	}
	return nil
}

func find(p part) ([]string, error) {
	var files []string
	err := filepath.WalkDir(p.folder, func(path string, entry os.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != p.folder && (p.folder == "." || strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata" || strings.HasPrefix(p.name, "Go ")):
			return filepath.SkipDir
		case !entry.IsDir() && licence.MatchString(entry.Name()) && filepath.Ext(entry.Name()) != ".go":
			files = append(files, path)
		}
		return nil
	})
	sort.Strings(files)
	return files, err
}

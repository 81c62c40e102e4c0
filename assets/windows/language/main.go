// Command language writes the Vietnamese texts of the installer's maker with each letter
// whole: language FOLDER-OF-NSIS FOLDER. As they come, letters and marks stand apart, and
// Windows shows them broken.
package main

import (
	"log"
	"os"
	"path/filepath"

	"golang.org/x/text/unicode/norm"
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("language FROM TO")
	}
	for _, name := range []string{"Vietnamese.nlf", "Vietnamese.nsh"} {
		text, err := os.ReadFile(filepath.Join(os.Args[1], name))
		if err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(os.Args[2], name), norm.NFC.Bytes(text), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

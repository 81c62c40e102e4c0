package verbs

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/data/fault"
)

// keepLog adds the cause of a mistake of the program to the log (nhật ký) beside
// the office's book and says where it lies. Without a log there is nothing to say.
func keepLog(env Env, f *fault.Fault) {
	book := office.DefaultPath(env.Getenv)
	if office.MakeFolder(book) != nil {
		return
	}
	path := filepath.Join(filepath.Dir(book), words.LogName)
	file, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return
	}
	defer file.Close()
	if _, err := fmt.Fprintf(file, "%s %s\n%v\n", time.Now().Format(time.RFC3339), f.What, f.Cause); err == nil {
		fmt.Fprintf(env.Stderr, words.LogKept+"\n", path)
	}
}

package verbs

import (
	"fmt"
	"time"

	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/data/fault"
)

// keepLog adds the cause of a mistake of the program to the log (nhật ký) and
// says where it lies. Without a log there is nothing to say.
func keepLog(env Env, f *fault.Fault) {
	file, err := office.OpenLog(env.Getenv)
	if err != nil {
		return
	}
	defer file.Close()
	if _, err := fmt.Fprintf(file, "%s %s\n%v\n", time.Now().Format(time.RFC3339), f.What, f.Cause); err == nil {
		fmt.Fprintf(env.Stderr, words.LogKept+"\n", file.Name())
	}
}

//go:build !windows

package shell

import "os/exec"

// openFile opens a file with the program the system keeps for it.
func openFile(path string) error {
	cmd := exec.Command("xdg-open", path)
	if err := cmd.Start(); err != nil {
		return cannotOpen(path, err)
	}
	go cmd.Wait() // so that no dead process is left
	return nil
}

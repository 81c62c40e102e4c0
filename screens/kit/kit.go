// Package kit holds the controls every screen is built from: fields and forms,
// the list, buttons, dialogs, the command table and the theme.
package kit

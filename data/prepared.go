package data

import (
	"context"
	"database/sql"
	"database/sql/driver"

	"modernc.org/sqlite"
)

// maxIdle bounds the compiled statements that a connection keeps.
const maxIdle = 200

// openPool opens the connections to address; each keeps its compiled statements. Those of
// a save stand in triggers of many lines, so that a fifth of each save went into reading
// the same text again.
//
// The cache of gorm is not used: with one connection, readers that wait for a statement
// there and a transaction that meets a new one wait for each other for good.
func openPool(address string) (*sql.DB, error) {
	connector, err := sqlite.NewConnector(address)
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(preparedConnector{connector}), nil
}

type preparedConnector struct{ driver.Connector }

func (c preparedConnector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	return &preparedConn{nativeConn: conn.(nativeConn), idle: map[string]nativeStmt{}}, nil
}

// nativeConn is all that a connection of the driver can do and the book uses.
type nativeConn interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
	driver.ExecerContext
	driver.QueryerContext
	driver.SessionResetter
	driver.Validator
	NewBackup(target string) (*sqlite.Backup, error)
}

type nativeStmt interface {
	driver.Stmt
	driver.StmtExecContext
	driver.StmtQueryContext
}

// preparedConn keeps a statement that is closed for the next one of the same text. One
// goroutine at a time uses it, as database/sql promises.
type preparedConn struct {
	nativeConn
	idle map[string]nativeStmt // not in use, by their text
}

func (c *preparedConn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	if kept, ok := c.idle[query]; ok {
		delete(c.idle, query)
		return &preparedStmt{kept, c, query}, nil
	}
	stmt, err := c.nativeConn.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	return &preparedStmt{stmt.(nativeStmt), c, query}, nil
}

// QueryContext has the statement compiled by PrepareContext, and so kept.
func (c *preparedConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	return nil, driver.ErrSkip
}

// ExecContext likewise; what takes no values, as a script does, is not kept.
func (c *preparedConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	if len(args) == 0 {
		return c.nativeConn.ExecContext(ctx, query, args)
	}
	return nil, driver.ErrSkip
}

// Close lets go of the statements first: SQLite keeps the file open for them.
func (c *preparedConn) Close() error {
	for _, stmt := range c.idle {
		stmt.Close()
	}
	c.idle = nil
	return c.nativeConn.Close()
}

type preparedStmt struct {
	nativeStmt
	conn  *preparedConn
	query string
}

func (s *preparedStmt) Close() error {
	idle := s.conn.idle
	if _, twice := idle[s.query]; twice || idle == nil {
		return s.nativeStmt.Close()
	}
	for query, other := range idle {
		if len(idle) < maxIdle {
			break
		}
		other.Close() // whichever: what is asked often is soon back
		delete(idle, query)
	}
	idle[s.query] = s.nativeStmt
	return nil
}

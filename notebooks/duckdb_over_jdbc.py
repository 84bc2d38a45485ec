"""Stands in for the `duckdb` package where only DuckDB's JDBC driver is at hand.

The notebooks need four things of the package: `duckdb.connect()`, `connection.sql(query)`, and `.df()` and
`.fetchall()` of what comes back. This module offers these and a few of their synonyms, over the driver
that Maven fetches anyway, through JPype. The tests put it on the PYTHONPATH under the name `duckdb.py`:

    PYTHONPATH=folder/of/duckdb.py DUCKDB_JDBC_JAR=duckdb_jdbc.jar python3 -m nbconvert --execute ...

Analysts have no use for it: `pip install duckdb` is faster and complete.

Unlike the package it runs a query at once and keeps the whole result in memory; `path` is all that
`connect` understands; and there are no relational methods (`.filter`, `.aggregate`), no reading of data
frames by their variable name, and no registering of Python functions. Columns get the types that the
package would give them in a data frame, with one exception: lists arrive as Python lists.
"""

import datetime
import os

import jpype
import pandas


def connect(path=":memory:"):
    """Opens a database: a file, or one in memory that ends with the connection."""
    return Connection(path)


def sql(query):
    """Runs a query in the one database in memory that belongs to the module."""
    global _shared
    if _shared is None:
        _shared = connect()
    return _shared.sql(query)


_shared = None


class Connection:
    """One connection to one database; `with` closes it."""

    def __init__(self, path):
        _start_java()
        database = "" if path == ":memory:" else path
        self._connection = jpype.JClass("java.sql.DriverManager").getConnection("jdbc:duckdb:" + database)

    def sql(self, query):
        """Runs one statement. Returns its Result, or None if it has none (CREATE, SET)."""
        statement = self._connection.createStatement()
        try:
            if not statement.execute(query):
                return None
            return Result(statement.getResultSet())
        except jpype.JClass("java.sql.SQLException") as error:
            raise Error(str(error.getMessage())) from None
        finally:
            statement.close()

    execute = sql
    query = sql

    def close(self):
        self._connection.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Error(Exception):
    """What DuckDB says of a query it cannot run."""


class Result:
    """All rows of one query."""

    def __init__(self, rows):
        metadata = rows.getMetaData()
        numbers = range(1, metadata.getColumnCount() + 1)
        self.columns = [metadata.getColumnName(number) for number in numbers]
        self._types = [metadata.getColumnTypeName(number) for number in numbers]
        self._rows = []
        while rows.next():
            self._rows.append(tuple(_to_python(rows.getObject(number)) for number in numbers))

    def fetchall(self):
        """Returns the rows as tuples."""
        return list(self._rows)

    def fetchone(self):
        """Returns the first row, or None if there is none."""
        return self._rows[0] if self._rows else None

    def df(self):
        """Returns the rows as a data frame."""
        frame = pandas.DataFrame(self._rows, columns=self.columns, dtype=object)
        for position, duckdb_type in enumerate(self._types):
            name = frame.columns[position]
            frame.isetitem(position, _in_pandas(frame.iloc[:, position], duckdb_type).rename(name))
        return frame

    fetchdf = df
    to_df = df

    def __len__(self):
        return len(self._rows)

    def __repr__(self):
        return self.df().to_string(index=False)


_WHOLE = {"TINYINT": "int8", "SMALLINT": "int16", "INTEGER": "int32", "BIGINT": "int64"}
_REAL = {"FLOAT": "float32", "DOUBLE": "float64", "HUGEINT": "float64"}


def _in_pandas(column, duckdb_type):
    """Gives a column the type that the package gives it; an integer column with gaps becomes float64."""
    if duckdb_type in _WHOLE:
        return column.astype("float64" if column.isna().any() else _WHOLE[duckdb_type])
    if duckdb_type in _REAL:
        return column.astype(_REAL[duckdb_type])
    if duckdb_type.startswith("DECIMAL"):
        return column.astype("float64")
    if duckdb_type == "BOOLEAN" and not column.isna().any():
        return column.astype("bool")
    if duckdb_type in ("DATE", "TIMESTAMP"):
        return pandas.to_datetime(column)
    if duckdb_type == "TIMESTAMP WITH TIME ZONE":
        return pandas.to_datetime(column, utc=True)
    return column


def _to_python(value):
    """Turns a value of JDBC into one of Python."""
    if value is None or isinstance(value, str):
        return value
    converter = _CONVERTERS.get(value.getClass().getSimpleName(), str)
    return converter(value)


def _moment(timestamp):
    # Not toInstant(): TIMESTAMP has no zone, and must not take on that of the machine.
    return datetime.datetime.fromisoformat(str(timestamp.toLocalDateTime()))


_CONVERTERS = {
    "Boolean": bool,
    "Byte": int,
    "Short": int,
    "Integer": int,
    "Long": int,
    "BigInteger": lambda value: int(str(value)),
    "BigDecimal": lambda value: float(str(value)),
    "Float": float,
    "Double": float,
    "LocalDate": lambda value: datetime.date.fromisoformat(str(value)),
    "Timestamp": _moment,
    "OffsetDateTime": lambda value: datetime.datetime.fromtimestamp(
        value.toEpochSecond(), datetime.timezone.utc
    ).replace(microsecond=value.getNano() // 1000),
    "DuckDBArray": lambda value: [_to_python(item) for item in value.getArray()],
    "DuckDBBlobResult": lambda value: bytes(value.getBytes(1, int(value.length()))),
}


def _start_java():
    """Starts the one JVM of this process, with the driver on its class path."""
    if jpype.isJVMStarted():
        return
    jar = os.environ.get("DUCKDB_JDBC_JAR", "")
    if not os.path.isfile(jar):
        raise ImportError(f"DUCKDB_JDBC_JAR must name the jar of DuckDB's JDBC driver, but is '{jar}'")
    # Debian keeps JPype's own classes apart from the package, where JPype does not look for them.
    own = [path for path in ["/usr/share/java/org.jpype.jar"] if os.path.isfile(path)]
    jpype.startJVM(classpath=[*own, jar], convertStrings=True)

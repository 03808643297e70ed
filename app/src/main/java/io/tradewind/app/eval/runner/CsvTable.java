// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.runner;

import io.tradewind.domain.port.RequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A comma-separated file with a header, in memory. Cells are not quoted. */
public final class CsvTable {

    private final Path path;
    private final List<String> header;
    private final List<String[]> rows;

    private CsvTable(Path path, List<String> header, List<String[]> rows) {
        this.path = path;
        this.header = header;
        this.rows = rows;
    }

    /**
     * Reads a file.
     *
     * @throws RequestException when it cannot be read or is empty
     */
    public static CsvTable read(Path path) {
        try {
            List<String> lines = Files.readAllLines(path);
            if (lines.isEmpty()) {
                throw new RequestException("The file " + path + " is empty: it needs a header and rows.");
            }
            List<String> header = Arrays.stream(cells(lines.getFirst())).toList();
            List<String[]> rows = lines.stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(CsvTable::cells)
                    .toList();
            return new CsvTable(path, header, rows);
        } catch (IOException e) {
            throw new RequestException(
                    "Cannot read " + path + ": " + e.getMessage() + ". Name the folder above it with --root.", e);
        }
    }

    /** Number of rows without the header. */
    public int rows() {
        return rows.size();
    }

    /** Names of the columns. */
    public List<String> header() {
        return List.copyOf(header);
    }

    /** Whether a column exists. */
    public boolean has(String column) {
        return header.contains(column);
    }

    /**
     * The cells of a column; empty where a row is shorter.
     *
     * @throws RequestException when there is no such column
     */
    public String[] texts(String column) {
        int index = header.indexOf(column);
        if (index < 0) {
            throw new RequestException("The file " + path + " has no column '" + column + "', it has " + header + ".");
        }
        return rows.stream().map(row -> index < row.length ? row[index] : "").toArray(String[]::new);
    }

    /**
     * The numbers of a column; NaN where a cell is empty, {@code NA}, {@code NaN} or {@code null}.
     *
     * @throws RequestException when there is no such column or a cell is no number
     */
    public double[] numbers(String column) {
        String[] cells = texts(column);
        double[] values = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            values[i] = number(cells[i], column, i);
        }
        return values;
    }

    private double number(String cell, String column, int row) {
        switch (cell) {
            case "", "NA", "NaN", "nan", "null" -> {
                return Double.NaN;
            }
            default -> {
                try {
                    return Double.parseDouble(cell);
                } catch (NumberFormatException e) {
                    throw new RequestException(
                            "The file " + path + ", line " + (row + 2) + ", column '" + column + "': '" + cell
                                    + "' is not a number.",
                            e);
                }
            }
        }
    }

    private static String[] cells(String line) {
        String[] cells = line.split(",", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = unquoted(cells[i].strip());
        }
        return cells;
    }

    private static String unquoted(String cell) {
        boolean quoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1) : cell;
    }
}

package org.cellgmp.label;

import java.util.List;

/**
 * A symbol as dark runs on a grid of modules, quiet zone included.
 *
 * @param columns width, modules; @param rows height, modules
 */
public record Symbol(SymbolKind kind, int columns, int rows, List<Run> runs) {
    /** Dark modules side by side. @param height in modules, above 1 for bars */
    public record Run(int column, int row, int width, int height) {}

    public Symbol {
        runs = List.copyOf(runs);
    }

    /** The dark modules as the path of an SVG whose user unit is one module. */
    public String path() {
        var path = new StringBuilder(runs.size() * 16);
        for (var run : runs)
            path.append('M')
                    .append(run.column())
                    .append(' ')
                    .append(run.row())
                    .append('h')
                    .append(run.width())
                    .append('v')
                    .append(run.height())
                    .append('h')
                    .append(-run.width())
                    .append('z');
        return path.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.page;

/** Builds HTML text; whatever comes from a run passes {@link #text} or {@link #escape}. */
public final class Html {
    private final StringBuilder out = new StringBuilder();

    /**
     * Appends markup that the report itself wrote.
     *
     * @param markup markup of the report itself
     * @return this builder
     */
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /**
     * Appends text, escaped for element content and quoted attributes.
     *
     * @param text any text
     * @return this builder
     */
    public Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /**
     * Appends {@code <tag>text</tag>}.
     *
     * @param tag name of the element
     * @param text any text
     * @return this builder
     */
    public Html element(String tag, String text) {
        return raw("<" + tag + ">").text(text).raw("</" + tag + ">");
    }

    /**
     * Appends a numeric table cell; negative values get the class that the style sheet marks.
     *
     * @param text any text
     * @return this builder
     */
    public Html figure(String text) {
        return raw("<td class=\"num" + toneOf(text) + "\">").text(text).raw("</td>");
    }

    /**
     * Appends the header row of a table; names that start with {@code #} head a numeric column.
     *
     * @param names heads, in order
     * @return this builder
     */
    public Html head(String... names) {
        raw("<thead><tr>");
        for (String name : names) {
            boolean numeric = name.startsWith("#");
            raw(numeric ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">");
            text(numeric ? name.substring(1) : name).raw("</th>");
        }
        return raw("</tr></thead>");
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /**
     * Class suffix for the sign that a printed figure shows: " neg", " pos" or nothing.
     *
     * @param figure the figure as printed
     * @return the text
     */
    public static String toneOf(String figure) {
        if (figure.startsWith("\u2212")) {
            return " neg";
        }
        return figure.startsWith("+") ? " pos" : "";
    }

    /**
     * A text in which no character can open an element or end an attribute.
     *
     * @param text any text
     * @return the text
     */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}

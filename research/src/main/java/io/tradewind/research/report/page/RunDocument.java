// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.page;

import io.tradewind.research.audit.table.TableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lenient look at a JSON document of the run folder: what is absent reads as empty text, NaN or an empty list.
 *
 * @param root the document
 */
public record RunDocument(JsonNode root) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * Reads a document; a missing file reads as an empty one, a malformed file is refused.
     *
     * @param file the document
     * @return the document
     */
    public static RunDocument read(Path file) {
        if (!Files.isRegularFile(file)) {
            return new RunDocument(MAPPER.createObjectNode());
        }
        try {
            return new RunDocument(MAPPER.readTree(file));
        } catch (JacksonException e) {
            throw new TableException(file.getFileName() + ": not a JSON document (" + e.getOriginalMessage() + ")", e);
        }
    }

    /**
     * Node at a path of field names, a missing node when there is none.
     *
     * @param path field names from the root
     * @return the node
     */
    public JsonNode at(String... path) {
        JsonNode node = root;
        for (String name : path) {
            node = node.path(name);
        }
        return node;
    }

    /**
     * Text at a path, empty when absent.
     *
     * @param path field names from the root
     * @return the text
     */
    public String text(String... path) {
        return textOf(at(path));
    }

    /**
     * Number at a path, NaN when absent or not a number.
     *
     * @param path field names from the root
     * @return the number
     */
    public double number(String... path) {
        return numberOf(at(path));
    }

    /**
     * Texts of an array; objects give their {@code name}, {@code symbol} or {@code id}.
     *
     * @param path field names from the root
     * @return the texts, empty when absent
     */
    public List<String> texts(String... path) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : at(path)) {
            texts.add(item.isObject() ? nameOf(item) : textOf(item));
        }
        return texts;
    }

    /**
     * The text of a node, empty when there is none.
     *
     * @param node a node
     * @return the text
     */
    public static String textOf(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (node.isNumber()) {
            return node.decimalValue().toPlainString();
        }
        return node.isValueNode() ? node.asString("") : node.toString();
    }

    /**
     * The number of a node, NaN when it is none.
     *
     * @param node a node
     * @return the number
     */
    public static double numberOf(JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        if (!node.isString()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(node.stringValue());
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static String nameOf(JsonNode object) {
        for (String key : List.of("name", "symbol", "id")) {
            String text = textOf(object.path(key));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return object.toString();
    }
}

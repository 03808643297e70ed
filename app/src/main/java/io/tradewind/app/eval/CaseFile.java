// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import io.tradewind.domain.port.RequestException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of reference cases that share a group.
 *
 * @param path where it was read
 * @param group what kind of computation the cases want
 * @param cases in the order of the file
 */
record CaseFile(Path path, String group, List<ReferenceCase> cases) {

    private static final String FORMAT = "oracle-cases-1";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /**
     * Reads and checks a file.
     *
     * @throws RequestException when the file cannot be read, is not JSON or has another format
     */
    static CaseFile read(Path path) {
        JsonNode document = parse(path);
        String format = document.path("format").asString("");
        if (!format.equals(FORMAT)) {
            throw bad(path, "its format is '" + format + "', expected '" + FORMAT + "'");
        }
        if (!document.path("group").isString() || !document.path("cases").isArray()) {
            throw bad(path, "it needs a text 'group' and an array 'cases'");
        }
        List<ReferenceCase> cases = new ArrayList<>();
        for (JsonNode node : document.path("cases")) {
            cases.add(toCase(path, node, cases.size()));
        }
        return new CaseFile(path, document.path("group").asString(), List.copyOf(cases));
    }

    private static JsonNode parse(Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new RequestException(
                    "Cannot read the case file " + path + ": give the path of a JSON file of format " + FORMAT + ".");
        }
        try {
            return MAPPER.readTree(path.toFile());
        } catch (JacksonException e) {
            throw new RequestException(
                    "The case file " + path + " is not valid JSON: " + e.getOriginalMessage() + ".", e);
        }
    }

    private static ReferenceCase toCase(Path path, JsonNode node, int index) {
        String where = "cases[" + index + "]";
        if (!node.path("name").isString() || !(node.path("expected") instanceof ObjectNode expected)) {
            throw bad(path, where + " needs a text 'name' and an object 'expected'");
        }
        return new ReferenceCase(
                node.path("name").asString(),
                objectAt(path, where, node, "input"),
                node.path("params").isArray()
                        ? JsonNodeFactory.instance.objectNode()
                        : objectAt(path, where, node, "params"),
                listOf(node.path("params")),
                expected,
                objectAt(path, where, node, "tolerance"),
                node.path("computed_by").path("call").asString(""));
    }

    private static List<JsonNode> listOf(JsonNode params) {
        List<JsonNode> list = new ArrayList<>();
        if (params.isArray()) {
            params.forEach(list::add);
        }
        return list;
    }

    private static ObjectNode objectAt(Path path, String where, JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (value instanceof ObjectNode object) {
            return object;
        }
        if (value.isMissingNode() || value.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        throw bad(path, where + "." + key + " is not an object");
    }

    private static RequestException bad(Path path, String what) {
        return new RequestException("The case file " + path + " cannot be used: " + what + ".");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.runner.CaseRunner.Task;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cases without data, for readers of names. */
final class NamedCase {

    private NamedCase() {}

    static Task of(String name, String params, String call, String... columns) {
        ObjectNode node = (ObjectNode) JsonMapper.shared().readTree(params);
        return new Task(
                name,
                "indicators",
                JsonNodeFactory.instance.objectNode(),
                node,
                List.of(),
                List.of("columns"),
                List.of(columns),
                call,
                Path.of(""));
    }
}

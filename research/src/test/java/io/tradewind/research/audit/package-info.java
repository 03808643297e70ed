// SPDX-License-Identifier: Apache-2.0
/** Tests of the run-folder auditor, and the synthetic run folder that report and auditor are tested on. */
@NullMarked
package io.tradewind.research.audit;

import org.jspecify.annotations.NullMarked;

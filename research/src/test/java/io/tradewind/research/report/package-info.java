// SPDX-License-Identifier: Apache-2.0
/** Tests of the report. */
@NullMarked
package io.tradewind.research.report;

import org.jspecify.annotations.NullMarked;

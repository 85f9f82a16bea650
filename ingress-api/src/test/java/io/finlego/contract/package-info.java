/** Holds what a server answers against its own OpenAPI document, for the suites of all modules. */
@NullMarked
package io.finlego.contract;

import org.jspecify.annotations.NullMarked;

/**
 * A key for each client. What is personal is sealed with it before it leaves the process that got
 * it; when the key is destroyed, nobody can read any of it again, wherever it lies.
 */
@NullMarked
package io.finlego.vault;

import org.jspecify.annotations.NullMarked;

"""Differences between what was expected and what came, each as one readable line."""


def show(value):
    text = repr(value)
    return text if len(text) <= 90 else f"{text[:60]}… ({len(text)} characters)"


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def close(expected, actual, tolerance):
    if tolerance == 0:
        return expected == actual
    return abs(expected - actual) <= tolerance * max(1, abs(expected), abs(actual))


def differences(expected, actual, tolerance=0, where="", exact_keys=False):
    """Every difference. Of an object only the expected keys are compared, unless `exact_keys`."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        found = []
        for key, value in expected.items():
            if key not in actual:
                found.append(f"{where}.{key} is missing, expected {show(value)}")
            else:
                found += differences(value, actual[key], tolerance, f"{where}.{key}", exact_keys)
        if exact_keys:
            found += [f"{where}.{key} is not expected: {show(actual[key])}" for key in actual if key not in expected]
        return found
    if isinstance(expected, list) and isinstance(actual, list):
        found = []
        if len(expected) != len(actual):
            found.append(f"{where} has {len(actual)} entries, not {len(expected)}")
        for number, (one, other) in enumerate(zip(expected, actual)):
            name = one.get("id") or one.get("key") or number if isinstance(one, dict) else number
            found += differences(one, other, tolerance, f"{where}[{name}]", exact_keys)
        return found
    if is_number(expected) and is_number(actual):
        return [] if close(expected, actual, tolerance) else [f"{where} is {actual!r}, expected {expected!r}"]
    if type(expected) is type(actual) and expected == actual:
        return []
    return [f"{where} is {show(actual)}, expected {show(expected)}"]

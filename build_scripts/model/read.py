"""Raw data to a typed item, and a validator's errors in an editor's words."""

from pydantic import ValidationError

from build_scripts.findings import did_you_mean
from build_scripts.model.shape import shape_of
from build_scripts.model.values import BLANK


def read_item(raw, model, with_id=True):
    """A RawItem to an instance of `model`.

    Returns (item or None, findings).
    """
    if not isinstance(raw.data, dict):
        return None, [raw.at((), f"`{raw.id}` holds no fields", "write `field: value` lines below it, indented by two spaces")]
    data = {**raw.data, "id": raw.id} if with_id else raw.data
    findings = []
    if with_id and "id" in raw.data:
        findings.append(raw.at(("id",), "the id stands above, as the name of the item", "delete this line"))
    try:
        return model.model_validate(data), findings
    except ValidationError as error:
        return None, findings + [explain(raw, model, one) for one in error.errors(include_url=False)]


def explain(raw, model, error):
    """One error of the validator as a located Finding."""
    path = error["loc"]
    message, hint = say(model, error)
    return raw.at(path, message, hint)


def say(model, error):
    """(message, hint) for one error of the validator."""
    path, value, context = error["loc"], error.get("input"), error.get("ctx", {})
    shown = value if isinstance(value, str | int | float) else ""
    name = path[-1] if path else ""
    kind = error["type"]
    if value == BLANK:
        place = max((index for index, step in enumerate(path) if isinstance(step, str)), default=0)
        owner, name = model_at(model, path[:place]), path[place] if path else ""
        optional = owner is not None and name in owner.model_fields and not owner.model_fields[name].is_required()
        what = meaning(owner, name) or "what belongs there"
        return f"`{name}` is not filled in yet", f"write over the {BLANK}{', or delete the line' if optional else ''}: {what}"
    if kind == "content":
        return context["message"], context["hint"]
    if kind == "missing":
        return f"`{name}` is missing", meaning(model_at(model, path[:-1]), name)
    if kind == "extra_forbidden":
        owner = model_at(model, path[:-1])
        # The id of an item is the name that it stands under, and no field to write.
        known = [field for field in (owner.model_fields if owner else ()) if field != "id" or len(path) > 1]
        return f"there is no field `{name}` here", did_you_mean(str(name), known)
    if kind == "literal_error":
        choices = context["expected"].replace("'", "")
        return f"`{shown}` is none of {choices}", did_you_mean(str(shown), choices.replace(" or ", ", ").split(", "))
    if kind == "less_than_equal":
        return f"`{shown}` is over {context['le']:g}", "check the number"
    if kind == "greater_than_equal":
        return f"`{shown}` is under {context['ge']:g}", "check the number"
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return "a mapping must stand here", "write `field: value` lines, indented by two spaces"
    if kind == "list_type":
        return "a list must stand here", "write each entry on a line of its own after `- `"
    if kind == "too_long":
        return f"at most {context['max_length']} may stand here", "delete an entry"
    if kind == "too_short":
        return f"at least {context['min_length']} must stand here", "add an entry"
    return f"`{shown}` does not fit here ({error['msg']})", "see the content format"


def meaning(owner, name):
    """What the field `name` of the model `owner` holds, with what may stand there where it is one of few; nothing where it is no field."""
    field = owner.model_fields.get(name) if owner else None
    return ": ".join(filter(None, (field.description, ", ".join(shape_of(owner, name).choices)))) if field else ""


def model_at(model, path):
    """The model that the value at `path` belongs to, or None."""
    for step in path:
        if isinstance(step, int):
            continue
        model = shape_of(model, step).part if model and step in model.model_fields else None
    return model

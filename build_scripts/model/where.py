"""Places."""

from build_scripts.model.fields import Cites, Item, Spellings, cites_field, declare, spellings_field
from build_scripts.model.values import Latitude, Line, Longitude, Text


class Place(Item):
    """A place on the map."""

    name: Text = declare("the one spelling used on this site", "Old Port", words=True)
    country: Text | None = declare("the country, as internationally recognised", "France", default=None, words=True)
    what: Line = declare("why it matters here, in one sentence", "The regional capital, where the talks were to be.", words=True)
    latitude: Latitude = declare("degrees north, negative in the south", "52.435", ("152.4", "is over 90"))
    longitude: Longitude = declare("degrees east, negative in the west", "30.975", ("thirty", "is not a number"))
    spellings: Spellings = spellings_field()
    cites: Cites = cites_field()

"""What lists can be filtered by: single conditions, and inputs that join them, one file a type.

Filters of one type ask something of another's in circles, so references are lazy.
"""

from api.filters.articles import ArticleFilter
from api.filters.countries import CountryFilter
from api.filters.events import EventFilter
from api.filters.organizations import OrganizationFilter
from api.filters.people import PersonFilter

__all__ = ["ArticleFilter", "CountryFilter", "EventFilter", "OrganizationFilter", "PersonFilter"]
